package io.komado.provisioning.orders;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Kit;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of letters for a number of people (R0-14).
 *
 * @param headcount the people who are to get one
 * @param spare the letters on top, for those that get lost (TH-09)
 * @param made the credentials issued so far
 * @param distributionBegan from when the letters work; null until the responder says so (R0-29)
 * @param pdfBytes the size of the letters' PDF once it is made
 */
public record LetterOrder(
        OrderId id,
        int headcount,
        int spare,
        int made,
        Language language,
        OrderStatus status,
        Instant orderedAt,
        @Nullable Instant distributionBegan,
        long pdfBytes,
        long version) {

    private static final int FEWEST_SPARE = 2;
    private static final int ONE_SPARE_FOR = 20;

    /**
     * An order as it is placed.
     *
     * @throws Refusal when it is for so few that anonymity cannot be promised (TH-30)
     */
    static LetterOrder placed(int headcount, Language language, Instant at) {
        if (headcount < Tenant.SMALLEST_HEADCOUNT) {
            throw Refusal.unprocessable(
                            "headcount-too-small",
                            "Fewer than 5 people cannot be promised that nobody can tell them apart.")
                    .at("/headcount", "too-small");
        }
        int spare = Math.max(FEWEST_SPARE, Math.ceilDiv(headcount, ONE_SPARE_FOR));
        return new LetterOrder(
                new OrderId(UUID.randomUUID()), headcount, spare, 0, language, OrderStatus.MAKING, at, null, 0, 0);
    }

    /** All letters, spare ones included. */
    public int letters() {
        return headcount + spare;
    }

    /** What goes to the responder. */
    public Kit kit() {
        return new Kit(headcount, spare);
    }

    /** All letters are printed and sealed. */
    LetterOrder finished(long bytes) {
        require(status == OrderStatus.MAKING);
        return new LetterOrder(
                id,
                headcount,
                spare,
                letters(),
                language,
                OrderStatus.READY,
                orderedAt,
                distributionBegan,
                bytes,
                version);
    }

    /** The making broke off. */
    LetterOrder failed() {
        require(status == OrderStatus.MAKING);
        return with(OrderStatus.FAILED, null);
    }

    /** The operator wants it no longer; refused once letters may be in people's hands and work. */
    LetterOrder cancelled() {
        if (distributionBegan != null) {
            throw Refusal.conflict("distribution-began", "These letters are in use and cannot be taken back.");
        }
        return status.isAbandoned() ? this : with(OrderStatus.CANCELLED, null);
    }

    /** The letters leave the house, once. */
    LetterOrder handedOver() {
        return switch (status) {
            case READY -> with(OrderStatus.HANDED_OVER, null);
            case HANDED_OVER ->
                throw Refusal.gone("letters-fetched", "These letters were fetched and are kept nowhere.");
            case MAKING, FAILED, CANCELLED ->
                throw Refusal.conflict("letters-not-ready", "These letters are not ready.");
        };
    }

    /** The responder begins to hand out; pressing again changes nothing. */
    public LetterOrder distributing(Instant at) {
        if (status != OrderStatus.HANDED_OVER) {
            throw Refusal.conflict("kit-not-handed-over", "These letters have not been handed over yet.");
        }
        return distributionBegan == null ? with(status, at) : this;
    }

    private LetterOrder with(OrderStatus next, @Nullable Instant began) {
        return new LetterOrder(id, headcount, spare, made, language, next, orderedAt, began, pdfBytes, version);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("an order that is " + status.code() + " cannot do this");
        }
    }
}
