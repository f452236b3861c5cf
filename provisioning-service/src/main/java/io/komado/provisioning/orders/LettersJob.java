package io.komado.provisioning.orders;

import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.provisioning.letters.Letter;
import io.komado.provisioning.letters.Press;
import io.komado.provisioning.tenants.Tenant;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the letters of an order: asks for credentials, shuffles them, prints, seals. Credentials are in this job's memory alone
 * and end with it; whatever breaks it off, the accounts are removed again.
 */
@Service
class LettersJob {

    /** The order was taken back while it was in the making. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LettersJob.class);
    private static final int SMALLEST_BATCH = 50;
    private static final int SIGNS_OF_PROGRESS = 10;

    private final Orders orders;
    private final CredentialIssuer issuer;
    private final LettersSafe safe;
    private final Press press;
    private final OrderSettlement settlement;
    private final TransactionTemplate transaction;
    private final LetterSettings settings;
    private final SecureRandom random = new SecureRandom();

    LettersJob(
            Orders orders,
            CredentialIssuer issuer,
            LettersSafe safe,
            Press press,
            OrderSettlement settlement,
            TransactionTemplate transaction,
            LetterSettings settings) {
        this.orders = orders;
        this.issuer = issuer;
        this.safe = safe;
        this.press = press;
        this.settlement = settlement;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Begins, and does not wait. A thread of its own: printing is work, not waiting. */
    void start(Tenant tenant, LetterOrder order, KitKey key) {
        Thread.ofPlatform()
                .name("letters")
                .daemon()
                .start(() -> Tenancy.run(tenant.id(), () -> run(tenant, order, key)));
    }

    private void run(Tenant tenant, LetterOrder order, KitKey key) {
        try {
            make(tenant, order, key);
        } catch (TakenBack e) {
            LOG.info("Order {} was taken back while its letters were made", order.id());
        } catch (RuntimeException e) {
            LOG.error("The letters of order {} could not be made: {}", order.id(), Traces.of(e));
        } finally {
            letGo(order);
        }
    }

    /** Where the database is away just now, the lease runs out by itself and another turn settles the order. */
    private void letGo(LetterOrder order) {
        try {
            transaction.executeWithoutResult(status -> orders.release(order.id()));
            settlement.settle(order.id());
        } catch (RuntimeException e) {
            LOG.warn("The lease of order {} is left to run out: {}", order.id(), Traces.kindOf(e));
        }
    }

    private void make(Tenant tenant, LetterOrder order, KitKey key) {
        List<Letter> letters = issue(tenant, order);
        // The issuer creates accounts in one random order, the letters are printed in another: neither tells the other
        // (TH-07).
        Collections.shuffle(letters, random);
        Collections.shuffle(letters, random);
        long bytes = safe.seal(
                order.id(),
                key,
                out -> press.validFor(settings.daysValid(order.kind()))
                        .printLetters(tenant.organisation(), order.language(), letters, out),
                () -> keepLease(order, letters.size()));
        transaction.executeWithoutResult(status -> orders.findLocked(order.id())
                .filter(now -> now.status() == OrderStatus.MAKING)
                .ifPresentOrElse(now -> orders.update(now.finished(bytes)), LettersJob::takenBack));
    }

    private List<Letter> issue(Tenant tenant, LetterOrder order) {
        List<Letter> letters = new ArrayList<>(order.letters());
        int batch = Math.clamp(order.letters() / SIGNS_OF_PROGRESS, SMALLEST_BATCH, CredentialIssuer.LARGEST_BATCH);
        while (letters.size() < order.letters()) {
            keepLease(order, letters.size());
            int count = Math.min(batch, order.letters() - letters.size());
            letters.addAll(issuer.issue(tenant.id(), order.id(), count, order.language()));
        }
        return letters;
    }

    private void keepLease(LetterOrder order, int made) {
        boolean wanted = Boolean.TRUE.equals(
                transaction.execute(status -> orders.renew(order.id(), made, settings.lettersLease())
                        .filter(OrderStatus.MAKING::equals)
                        .isPresent()));
        if (!wanted) {
            takenBack();
        }
    }

    private static void takenBack() {
        throw new TakenBack();
    }
}
