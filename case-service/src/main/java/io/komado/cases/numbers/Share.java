package io.komado.cases.numbers;

import java.util.Optional;

/** How many cases there were of a kind; empty where the count is too small to be shown, or would give away one that is. */
public record Share(String code, Optional<Integer> count) {}
