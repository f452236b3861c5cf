package io.komado.cases.records;

import io.komado.cases.procedure.ThingId;

/**
 * A record that came and is still sealed.
 *
 * @param reference by which chat-service knows it; it leads nobody here to a conversation
 * @param version that the member confirmed; 0 for a report past consent
 * @param pastConsent whether two people of the desk reported it by duty (T6e)
 * @param sealed the text as chat-service sealed it
 */
public record Arrival(ThingId reference, int version, boolean pastConsent, String sealed) {

    @Override
    public String toString() {
        return "Arrival[" + reference + "]";
    }
}
