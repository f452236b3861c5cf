package io.komado.identity.members;

import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.encryption.SubjectSeal;
import io.komado.chassis.encryption.SubjectSeals;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.credentials.Nickname;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers chat-service, which knows a member by another pseudonym than this service does. */
@Service
public class SealedNicknames {

    /** What chat-service seals a subject for when it asks here. */
    static final String PLACE = "nicknames";

    private final SubjectSeal seal;
    private final Pseudonyms pseudonyms;
    private final Members members;

    SealedNicknames(SubjectSeals seals, Pseudonyms pseudonyms, Members members) {
        this.seal = seals.between("identity", "chat");
        this.pseudonyms = pseudonyms;
        this.members = members;
    }

    /** The nickname of this member of the running tenant. */
    @Transactional(readOnly = true)
    public Optional<String> of(String sealedSubject) {
        TenantId tenant = Tenancy.required();
        return members.nicknameOf(pseudonyms.of(tenant, seal.unseal(sealedSubject, PLACE)))
                .map(Nickname::value);
    }
}
