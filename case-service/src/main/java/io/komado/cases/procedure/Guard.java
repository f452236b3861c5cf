package io.komado.cases.procedure;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A condition of a row, by the name under which it is missed. It looks at the file as it lies there, which is 409 when unmet and shown as
 * missing beforehand; or at what is asked for, which is 422.
 *
 * @param name such as {@code two-counsellors}; people read it in their words
 * @param isOverFile whether it is seen before anybody fills in a form
 * @param ofFile always true for a guard over what is asked for
 * @param ofRequest always true for a guard over the file
 */
record Guard(String name, boolean isOverFile, BiPredicate<CaseFile, Turn> ofFile, Asked<Move> ofRequest) {

    /** A test of what is asked for. */
    @FunctionalInterface
    interface Asked<M extends Move> {
        boolean holds(CaseFile file, M move, Turn turn);
    }

    static Guard file(String name, Predicate<CaseFile> holds) {
        return file(name, (file, turn) -> holds.test(file));
    }

    static Guard file(String name, BiPredicate<CaseFile, Turn> holds) {
        return new Guard(name, true, holds, (file, move, turn) -> true);
    }

    static <M extends Move> Guard asked(String name, Class<M> type, Asked<M> holds) {
        return new Guard(
                name, false, (file, turn) -> true, (file, move, turn) -> holds.holds(file, type.cast(move), turn));
    }
}
