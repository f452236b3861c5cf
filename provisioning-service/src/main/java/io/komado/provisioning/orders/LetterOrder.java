package io.komado.provisioning.orders;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Kit;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of letters for a number of people (R0-14).
 *
 * @param generation which letters it is in use beside; see {@link Generation}
 * @param headcount the people who are to get one; 0 where all are spare
 * @param spare the letters on top, for those that get lost (TH-09)
 * @param made the credentials issued so far
 * @param distributionBegan from when the letters work; null until the responder says so (R0-29)
 * @param retiresAt when its accounts end, because others have taken their place; null while none have
 * @param counted the spare letters that are left, as a responder counted last; null before
 * @param pdfBytes the size of the letters' PDF once it is made
 */
public record LetterOrder(
        OrderId id,
        OrderKind kind,
        int generation,
        int headcount,
        int spare,
        int made,
        Language language,
        OrderStatus status,
        Instant orderedAt,
        @Nullable Instant distributionBegan,
        @Nullable Instant retiresAt,
        @Nullable SpareCount counted,
        long pdfBytes,
        long version) {

    /** Fewer spare letters than this are not ordered at a time: an order of one would be the letter of whoever lost theirs (TH-09). */
    static final int FEWEST_SPARES_ORDERED = 5;

    private static final int FEWEST_SPARE = 2;
    private static final int ONE_SPARE_FOR = 20;

    /**
     * An order as it is placed.
     *
     * @param newest the letters in use or on their way
     * @param limit for how many people the tenant may have letters
     * @throws Refusal 422 when it is for so few that anonymity cannot be promised (TH-30) or for more than may be; 409 when there is
     *     nothing yet that it could replace or belong to
     */
    static LetterOrder placed(Wanted wanted, Language language, Generation newest, int limit, Instant at) {
        return switch (wanted) {
            case Wanted.More more -> {
                requireHeadcount(more.headcount(), (long) newest.headcount() + more.headcount(), limit);
                yield placed(OrderKind.MORE, Math.max(1, newest.number()), more.headcount(), language, at);
            }
            case Wanted.Anew anew -> {
                requireHeadcount(anew.headcount(), anew.headcount(), limit);
                if (!newest.distributing()) {
                    throw Refusal.conflict(
                            "nothing-to-replace", "The newest letters of this organisation are not handed out yet.");
                }
                yield placed(OrderKind.ANEW, newest.number() + 1, anew.headcount(), language, at);
            }
            case Wanted.Spares spares -> {
                requireSpares(spares.count(), newest);
                yield placed(OrderKind.SPARES, newest.number(), 0, spares.count(), language, at);
            }
        };
    }

    private static LetterOrder placed(OrderKind kind, int generation, int headcount, Language language, Instant at) {
        int spare = Math.max(FEWEST_SPARE, Math.ceilDiv(headcount, ONE_SPARE_FOR));
        return placed(kind, generation, headcount, spare, language, at);
    }

    private static LetterOrder placed(
            OrderKind kind, int generation, int headcount, int spare, Language language, Instant at) {
        return new LetterOrder(
                new OrderId(UUID.randomUUID()),
                kind,
                generation,
                headcount,
                spare,
                0,
                language,
                OrderStatus.MAKING,
                at,
                null,
                null,
                null,
                0,
                0);
    }

    private static void requireHeadcount(int headcount, long inUse, int limit) {
        Tenant.requireEnough(headcount, "/headcount");
        if (inUse > limit) {
            throw Refusal.unprocessable("headcount-exceeded", "This is more than the tenant may order.")
                    .at("/headcount", "exceeded");
        }
    }

    private static void requireSpares(int count, Generation newest) {
        if (newest.headcount() == 0) {
            throw Refusal.conflict("no-letters-yet", "Spare letters come after the first letters.");
        }
        if (count < FEWEST_SPARES_ORDERED) {
            throw Refusal.unprocessable(
                            "spares-too-few",
                            "Fewer than 5 spare letters at a time could be told apart from the others.")
                    .at("/spare", "too-small");
        }
        if ((long) newest.spare() + count > newest.spareQuota()) {
            throw Refusal.unprocessable(
                            "spares-exceeded", "Spare letters may be one for every five people, and ten at least.")
                    .at("/spare", "exceeded");
        }
    }

    /** All letters, spare ones included. */
    public int letters() {
        return headcount + spare;
    }

    /** What goes to the responder. */
    public Kit kit() {
        return new Kit(headcount, spare, kind == OrderKind.ANEW);
    }

    /** All letters are printed and sealed. */
    LetterOrder finished(long bytes) {
        require(status == OrderStatus.MAKING);
        return new LetterOrder(
                id,
                kind,
                generation,
                headcount,
                spare,
                letters(),
                language,
                OrderStatus.READY,
                orderedAt,
                distributionBegan,
                retiresAt,
                counted,
                bytes,
                version);
    }

    /** The making broke off. */
    LetterOrder failed() {
        require(status == OrderStatus.MAKING);
        return with(OrderStatus.FAILED, null, null, null);
    }

    /** The operator wants it no longer; refused once letters may be in people's hands and work. */
    public LetterOrder cancelled() {
        if (distributionBegan != null) {
            throw Refusal.conflict("distribution-began", "These letters are in use and cannot be taken back.");
        }
        return status.isAbandoned() ? this : with(OrderStatus.CANCELLED, null, null, null);
    }

    /** The letters leave the house, once. */
    LetterOrder handedOver() {
        return switch (status) {
            case READY -> with(OrderStatus.HANDED_OVER, null, null, null);
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
        return distributionBegan == null ? with(status, at, null, counted) : this;
    }

    /** Other letters take its place; its accounts can be used until then. Saying it again changes nothing. */
    public LetterOrder retiring(Instant at) {
        require(distributionBegan != null);
        return retiresAt == null ? with(status, distributionBegan, at, counted) : this;
    }

    /**
     * A responder looked how many spare letters are left.
     *
     * @throws Refusal 409 before the kit is there; 422 for a number that cannot be
     */
    public LetterOrder sparesCounted(int left, LocalDate on) {
        if (status != OrderStatus.HANDED_OVER) {
            throw Refusal.conflict("kit-not-handed-over", "These letters have not been handed over yet.");
        }
        if (left < 0 || left > spare) {
            throw Refusal.unprocessable("spares-left", "There cannot be so many spare letters.")
                    .at("/left", left < 0 ? "too-small" : "too-large");
        }
        return with(status, distributionBegan, retiresAt, new SpareCount(left, on));
    }

    private LetterOrder with(
            OrderStatus next, @Nullable Instant began, @Nullable Instant retires, @Nullable SpareCount count) {
        return new LetterOrder(
                id,
                kind,
                generation,
                headcount,
                spare,
                made,
                language,
                next,
                orderedAt,
                began,
                retires,
                count,
                pdfBytes,
                version);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("an order that is " + status.code() + " cannot do this");
        }
    }
}
