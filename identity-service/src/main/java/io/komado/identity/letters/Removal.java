package io.komado.identity.letters;

import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.members.MemberEvents;
import io.komado.identity.members.Members;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes accounts: the rows first, in a transaction of their own, so that an account that Keycloak still has is found again. */
@Component
class Removal {

    private final LetterAccounts accounts;
    private final Members members;
    private final MemberEvents events;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate ownTransaction;

    Removal(
            LetterAccounts accounts,
            Members members,
            MemberEvents events,
            Pseudonyms pseudonyms,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.members = members;
        this.events = events;
        this.pseudonyms = pseudonyms;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Removes a part of an order's accounts; false when there was none left. */
    boolean removeSome(TenantId tenant, UUID order) {
        List<UUID> some = accounts.someOf(tenant, order);
        if (some.isEmpty()) {
            return false;
        }
        Tenancy.run(
                tenant,
                () -> ownTransaction.executeWithoutResult(status -> {
                    int removed = members.remove(some.stream()
                            .map(account -> pseudonyms.of(tenant, account))
                            .toList());
                    if (removed > 0) {
                        events.removed(removed);
                    }
                }));
        some.forEach(accounts::remove);
        return true;
    }
}
