package io.komado.chassis.mail;

/**
 * A mail in plain text.
 *
 * @param template what kind it is, such as {@code trial.begun}
 * @param recipient one address
 */
public record Mail(String template, String recipient, String subject, String text) {

    /** Addresses and words stay out of logs and exceptions. */
    @Override
    public String toString() {
        return "Mail[" + template + "]";
    }
}
