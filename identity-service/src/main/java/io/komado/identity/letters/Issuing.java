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
import java.time.Duration;
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
import java.util.function.BooleanSupplier;
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

    /** Far beyond what a batch takes; after it, whoever made it counts as dead. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);

    private record Issued(UUID account, LetterCredential credential) {}

    private final LetterAccounts accounts;
    private final KnownOrders orders;
    private final Removal removal;
    private final Members members;
    private final MemberEvents events;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, NicknameWords> words = Map.of("ja", NicknameWords.of("ja"), "en", NicknameWords.of("en"));

    Issuing(
            LetterAccounts accounts,
            KnownOrders orders,
            Removal removal,
            Members members,
            MemberEvents events,
            Pseudonyms pseudonyms,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.orders = orders;
        this.removal = removal;
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
     * @throws Refusal 409 when the order was taken back, has failed or is over, before or while they were made; none is left then
     */
    public List<LetterCredential> issue(TenantId tenant, UUID order, int count, String language) {
        NicknameWords inLanguage = Optional.ofNullable(words.get(language))
                .orElseThrow(() -> Refusal.unprocessable("language-unknown", "Letters are in ja or en.")
                        .at("/language", "unknown"));
        if (!inTransaction(tenant, () -> orders.beginBatch(order, LONGEST_BATCH))) {
            throw closed();
        }
        try {
            return issue(tenant, order, count, inLanguage);
        } finally {
            inTransaction(tenant, () -> {
                orders.endBatch(order);
                return true;
            });
        }
    }

    private List<LetterCredential> issue(TenantId tenant, UUID order, int count, NicknameWords inLanguage) {
        accounts.prepare(tenant, order);
        List<Issued> issued = new ArrayList<>(makeAccounts(tenant, order, count, inLanguage));
        Collections.shuffle(issued, random);
        Map<MemberRef, Nickname> rows = new LinkedHashMap<>();
        issued.forEach(one -> rows.put(
                pseudonyms.of(tenant, one.account()),
                one.credential().nickname().nickname()));
        boolean kept = inTransaction(tenant, () -> {
            boolean open = orders.isOpenLocked(order);
            if (open) {
                members.add(rows);
                events.issued(rows.size());
            }
            return open;
        });
        if (!kept) {
            issued.forEach(one -> accounts.remove(one.account()));
            throw closed();
        }
        Collections.shuffle(issued, random);
        return issued.stream().map(Issued::credential).toList();
    }

    /**
     * Lets the order's letters be used from now until then.
     *
     * @throws Refusal 409 when the order is over or has no letters
     */
    public void beginDistribution(TenantId tenant, UUID order, Instant until) {
        boolean open = inTransaction(tenant, () -> orders.isOpenLocked(order));
        if (!open || !accounts.validUntil(tenant, order, until)) {
            throw closed();
        }
    }

    /**
     * Removes every account of an order that was cancelled or failed, and issues none for it ever again; may be called again until nothing
     * is left.
     *
     * @throws Refusal 503 while a batch of it is still being made, whose accounts may come after these
     */
    public void cancel(TenantId tenant, UUID order) {
        inTransaction(tenant, () -> {
            orders.close(order);
            return true;
        });
        boolean some = true;
        while (some) {
            some = removal.removeSome(tenant, order);
        }
        if (inTransaction(tenant, () -> orders.hasBatch(order))) {
            throw Refusal.unavailable("batch-running", "A part of this order is still being made. Please ask again.");
        }
        accounts.close(tenant, order);
    }

    private boolean inTransaction(TenantId tenant, BooleanSupplier work) {
        return Boolean.TRUE.equals(Tenancy.in(tenant, () -> transaction.execute(status -> work.getAsBoolean())));
    }

    private static Refusal closed() {
        return Refusal.conflict("order-closed", "Nothing is issued for this order any more.");
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
