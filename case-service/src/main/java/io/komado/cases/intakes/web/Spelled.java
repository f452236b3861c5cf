package io.komado.cases.intakes.web;

import io.komado.cases.tables.Word;
import io.komado.chassis.problem.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads words as they were sent. */
final class Spelled {

    private Spelled() {}

    /** @throws Refusal 422 where there is no such word */
    static <W extends Word> W of(W[] known, String code, String pointer) {
        return Stream.of(known)
                .filter(word -> word.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("not-readable", "There is no such word.")
                        .at(pointer, "unknown"));
    }

    static <W extends Word> Optional<W> optional(W[] known, @Nullable String code, String pointer) {
        return Optional.ofNullable(code).filter(word -> !word.isEmpty()).map(word -> of(known, word, pointer));
    }
}
