package io.komado.cases.numbers;

import java.util.Optional;

/**
 * A case as it is counted.
 *
 * @param origin by which way it came
 * @param category code of the procedure; empty while nobody said
 * @param found what the committee found; empty before
 * @param toFirstStep days until somebody of the staff first did something
 * @param toDecision days until it was decided
 * @param toClose days until it came to rest
 */
public record CountedCase(
        String origin,
        String category,
        Optional<Boolean> found,
        Optional<Integer> toFirstStep,
        Optional<Integer> toDecision,
        Optional<Integer> toClose) {}
