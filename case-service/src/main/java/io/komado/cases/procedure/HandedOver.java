package io.komado.cases.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The words that left a conversation: what the reporter confirmed (R4-67), or the least that a desk wrote for a duty to report (T6e). They do not
 * change any more.
 *
 * @param reference by which chat-service knows it
 * @param version that was confirmed; 0 for a report past consent
 * @param pastConsent whether two people of the desk reported it by duty
 */
public record HandedOver(ThingId reference, String text, int version, boolean pastConsent) implements Fact {

    static final HandedOver NONE = new HandedOver(new ThingId(new UUID(0, 0)), "", 0, false);

    /** The file with these words, and with the consents with which they were confirmed (R4-32). */
    CaseFile into(CaseFile file, LocalDate today) {
        CaseFile begun = file.with(this);
        return pastConsent
                ? begun
                : begun.with(file.consultation().drafted(version, hash()).nowConfirmed())
                        .with(file.consents().also(Consents.To.RECORD, today).also(Consents.To.REPORT, today));
    }

    private String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "HandedOver[" + reference + "]";
    }
}
