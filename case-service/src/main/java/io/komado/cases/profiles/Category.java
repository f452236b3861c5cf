package io.komado.cases.profiles;

import java.util.List;

/**
 * A kind of act that a procedure knows (R3-03, R3-74, R4-01 to R4-07).
 *
 * @param code such as {@code power}
 * @param forms the finer kinds, such as {@code isolation}; may be empty
 * @param withoutLimit whether it can be reported however long ago it was (R4-21: sexual violence)
 * @param tests what a committee answers before it finds that it happened or not (R4-08)
 */
public record Category(String code, List<String> forms, boolean withoutLimit, List<String> tests) {

    public Category {
        forms = List.copyOf(forms);
        tests = List.copyOf(tests);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("a category without tests would be found by nobody's reasons: " + code);
        }
    }
}
