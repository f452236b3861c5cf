package io.komado.provisioning.orders;

import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.Tenancy;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leaves nothing behind: fails an order whose job died, removes the accounts of an order that came to nothing, deletes pieces
 * that a broken download left. Tries again until it is done, after every restart and on every replica.
 */
@Service
class OrderSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSettlement.class);

    private final Orders orders;
    private final UnfinishedOrders unfinished;
    private final SealedChunks chunks;
    private final CredentialIssuer issuer;
    private final OrderAnnouncements announcements;
    private final TransactionTemplate transaction;

    OrderSettlement(
            Orders orders,
            UnfinishedOrders unfinished,
            SealedChunks chunks,
            CredentialIssuer issuer,
            OrderAnnouncements announcements,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.unfinished = unfinished;
        this.chunks = chunks;
        this.issuer = issuer;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${komado.settlement-interval:PT10S}")
    void settleAll() {
        try {
            unfinished.all().forEach(one -> Tenancy.run(one.tenant(), () -> settle(one.order())));
        } catch (RuntimeException e) {
            LOG.warn("Unfinished orders cannot be read: {}", Traces.kindOf(e));
        }
    }

    /** Settles one order of the running tenant, unless somebody works on it; what fails is tried again later. */
    void settle(OrderId id) {
        try {
            Optional<LetterOrder> order = transaction.execute(status -> unattended(id));
            if (order != null && order.isPresent()) {
                if (order.get().status().isAbandoned()) {
                    issuer.remove(Tenancy.required(), id);
                }
                if (order.get().status() != OrderStatus.READY) {
                    chunks.empty(id);
                }
                transaction.executeWithoutResult(
                        status -> orders.settled(id, order.get().status()));
            }
        } catch (RuntimeException e) {
            LOG.warn("Order {} cannot be settled yet: {}", id, Traces.kindOf(e));
        }
    }

    private Optional<LetterOrder> unattended(OrderId id) {
        return orders.findLocked(id).filter(order -> !orders.isLeased(id)).map(order -> {
            if (order.status() != OrderStatus.MAKING) {
                return order;
            }
            LetterOrder failed = order.failed();
            orders.update(failed);
            announcements.failed(failed);
            return failed;
        });
    }
}
