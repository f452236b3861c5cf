package io.komado.chat.conversations;

import io.komado.chassis.problem.Refusal;

/** What a person wrote: 1 to {@value #MAX_LENGTH} code points, not only blanks. */
public record MessageText(String value) {

    /** What a file says, which comes without words. */
    static final MessageText NONE = new MessageText("");

    /** The longest message, in code points. */
    public static final int MAX_LENGTH = 10_000;

    /** @throws Refusal when it is empty or too long */
    public static MessageText of(String typed) {
        if (typed.isBlank()) {
            throw Refusal.unprocessable("text-empty", "There is nothing to send yet.")
                    .at("/text", "empty");
        }
        if (typed.codePointCount(0, typed.length()) > MAX_LENGTH) {
            throw Refusal.unprocessable("text-too-long", "A message has at most 10,000 signs. Send it in parts.")
                    .at("/text", "too-long");
        }
        return new MessageText(typed);
    }

    @Override
    public String toString() {
        return "MessageText[hidden]";
    }
}
