package io.komado.provisioning.closings;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was destroyed when, signed with this service's audit key.
 *
 * @param document JSON with sorted keys and no blanks, as it was signed
 * @param signature base64, over {@value #DOMAIN} and the document
 * @param auditUntil the last day on which the audit stream is kept
 */
public record Certificate(UUID id, String document, String signature, LocalDate issuedOn, LocalDate auditUntil) {

    /** What stands before the document when it is signed. */
    public static final String DOMAIN = "komado certificate 1\n";
}
