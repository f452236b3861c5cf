package io.komado.cases.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What stands on the net, kept as evidence before anybody asks to have it removed (R3-75 to R3-77). */
public record Takedowns(List<One> all) implements Fact {

    static final Takedowns NONE = new Takedowns(List.of());

    /**
     * One of them.
     *
     * @param address where it stands
     * @param content what stands there
     * @param seenAt when it was kept
     * @param hash SHA-256 of the file that was kept, in hex
     */
    public record One(ThingId id, TakedownStatus status, String address, String content, Instant seenAt, String hash) {

        One at(TakedownStatus next) {
            return new One(id, next, address, content, seenAt, hash);
        }
    }

    public Takedowns {
        all = List.copyOf(all);
    }

    Optional<One> called(ThingId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Takedowns changed(ThingId id, UnaryOperator<One> change) {
        return new Takedowns(all.stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList());
    }
}
