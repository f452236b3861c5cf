package io.komado.chat.templates;

import io.komado.chassis.problem.Refusal;
import java.util.UUID;

/** A reply that is ready to be put into the field and changed there. */
public record Template(UUID id, String title, String japanese, String english) {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 1_000;

    /** @throws Refusal 422 with each field that is empty or too long */
    void requireUsable() {
        Refusal refusal = Refusal.unprocessable("template-unusable", "Some of this is empty or too long.");
        if (title.isBlank()) {
            refusal.at("/title", "blank");
        }
        if (japanese.isBlank() && english.isBlank()) {
            refusal.at("/japanese", "blank");
        }
        check(refusal, "/title", title, LONGEST_TITLE);
        check(refusal, "/japanese", japanese, LONGEST_TEXT);
        check(refusal, "/english", english, LONGEST_TEXT);
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    private static void check(Refusal refusal, String pointer, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            refusal.at(pointer, "too-long");
        }
    }
}
