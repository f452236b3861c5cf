package io.komado.provisioning.notices;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.letters.Language;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the operator writes to about trial and contract; a person of the organisation's office, never a member.
 *
 * @param address where mail goes, lower-case
 * @param language of the mails
 */
public record Contact(String name, String address, Language language) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 254;
    private static final Set<String> TAKES_NO_MAIL = Set.of("localhost", "invalid", "local", "test");

    /**
     * A contact as typed.
     *
     * @throws Refusal 422 when the name is missing or no mail can go to the address
     */
    public static Contact of(String name, String address, Language language) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
            throw Refusal.unprocessable("contact-name", "The contact needs a name of at most 60 characters.")
                    .at("/contact/name", plain.isEmpty() ? "blank" : "too-long");
        }
        String folded = address.strip().toLowerCase(Locale.ROOT);
        if (!takesMail(folded)) {
            throw Refusal.unprocessable("contact-address", "No mail can go to this address.")
                    .at("/contact/address", "unreachable");
        }
        return new Contact(plain, folded, language);
    }

    private static boolean takesMail(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST_ADDRESS) {
            return false;
        }
        String domain = address.substring(at + 1);
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        if (!domain.contains(".") || domain.startsWith("[") || TAKES_NO_MAIL.contains(top) || isNumber(top)) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static boolean isNumber(String label) {
        return label.isEmpty() || label.chars().allMatch(Character::isDigit);
    }

    /** Names and addresses stay out of logs and exceptions. */
    @Override
    public String toString() {
        return "Contact";
    }
}
