package io.komado.identity.letters;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.credentials.Nickname;
import io.komado.credentials.PrintedCode;
import io.komado.identity.members.MemberEvents;
import io.komado.identity.members.Members;
import io.komado.identity.nicknames.NicknameWords;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues credentials from a count (R0-14, R0-15): random nickname, random one-time password, an account for each; the rows are
 * written in an order that has nothing to do with the order of making (TH-07).
 */
@Service
public class Issuing {

    /** Accounts made side by side; four are the fastest against one Keycloak on two cores (measured). */
    private static final int SIDE_BY_SIDE = 4;

    private static final int TRIES = 60;

    private record Issued(UUID account, LetterCredential credential) {}

    private final LetterAccounts accounts;
    private final Members members;
    private final MemberEvents events;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, NicknameWords> words = Map.of("ja", NicknameWords.of("ja"), "en", NicknameWords.of("en"));

    Issuing(
            LetterAccounts accounts,
            Members members,
            MemberEvents events,
            Pseudonyms pseudonyms,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.members = members;
        this.events = events;
        this.pseudonyms = pseudonyms;
        this.transaction = transaction;
    }

    /**
     * Issues a part of an order's credentials.
     *
     * @param count 1 to 200
     * @param language of the nicknames, {@code ja} or {@code en}
     */
    public List<LetterCredential> issue(TenantId tenant, UUID order, int count, String language) {
        NicknameWords inLanguage = Optional.ofNullable(words.get(language))
                .orElseThrow(() -> Refusal.unprocessable("language-unknown", "Letters are in ja or en.")
                        .at("/language", "unknown"));
        accounts.prepare(tenant, order);
        List<Issued> issued = new ArrayList<>(makeAccounts(tenant, order, count, inLanguage));
        Collections.shuffle(issued, random);
        Map<MemberRef, Nickname> rows = new LinkedHashMap<>();
        issued.forEach(one -> rows.put(
                pseudonyms.of(tenant, one.account()),
                one.credential().nickname().nickname()));
        Tenancy.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    members.add(rows);
                    events.issued(rows.size());
                }));
        Collections.shuffle(issued, random);
        return issued.stream().map(Issued::credential).toList();
    }

    /** Lets the order's letters be used from now until then. */
    public void beginDistribution(TenantId tenant, UUID order, Instant until) {
        accounts.validUntil(tenant, order, until);
    }

    /** Removes every account of an order that was cancelled or failed; may be called again until nothing is left. */
    public void cancel(TenantId tenant, UUID order) {
        for (List<UUID> some = accounts.someOf(tenant, order); !some.isEmpty(); some = accounts.someOf(tenant, order)) {
            List<UUID> batch = some;
            Tenancy.run(
                    tenant,
                    () -> transaction.executeWithoutResult(status -> members.remove(batch.stream()
                            .map(account -> pseudonyms.of(tenant, account))
                            .toList())));
            batch.forEach(accounts::remove);
        }
        accounts.close(tenant, order);
    }

    private List<Issued> makeAccounts(TenantId tenant, UUID order, int count, NicknameWords inLanguage) {
        try (ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<Issued>> made = IntStream.range(0, count)
                    .mapToObj(i -> workers.submit(() -> makeAccount(tenant, order, inLanguage)))
                    .toList();
            List<Issued> issued = new ArrayList<>(count);
            for (Future<Issued> one : made) {
                issued.add(one.get());
            }
            return issued;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while issuing", e);
        }
    }

    private Issued makeAccount(TenantId tenant, UUID order, NicknameWords inLanguage) {
        for (int i = 0; i < TRIES; i++) {
            LetterCredential credential = new LetterCredential(inLanguage.draw(random), PrintedCode.random(random));
            Optional<UUID> account = accounts.create(tenant, order, credential);
            if (account.isPresent()) {
                return new Issued(account.get(), credential);
            }
        }
        throw Refusal.conflict("nicknames-used-up", "This tenant has used up the nicknames of this language.");
    }
}
