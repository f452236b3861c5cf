package io.komado.chat.notices;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something that the system says in a conversation.
 *
 * @param code a word of ours, of which the apps have the sentence
 * @param params days, numbers and codes that belong into it; never words that a person wrote. With {@value #ASKS} it is a question
 * @param answer what the member answered, {@code yes} or {@code no}; empty as long as nothing
 */
public record Notice(int number, String code, Map<String, String> params, LocalDate day, String answer) {

    /** The parameter that says what is asked. */
    public static final String ASKS = "asks";

    public Notice {
        params = Map.copyOf(params);
    }
}
