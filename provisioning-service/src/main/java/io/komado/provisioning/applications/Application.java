package io.komado.provisioning.applications;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import io.komado.provisioning.tenants.Founding;
import io.komado.provisioning.tenants.Industry;
import io.komado.provisioning.tenants.Tenant;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an organisation wrote into the form.
 *
 * @param code the code that its tenant will have
 * @param headcount how many people it has, as it says
 * @param message what else it wants to say; may be empty
 */
public record Application(
        TenantId code,
        String name,
        Organisation.Kind kind,
        Industry industry,
        int headcount,
        List<Language> languages,
        Contact contact,
        String message,
        Status status,
        Instant receivedAt) {

    /** How far it has got; one that was accepted is a tenant and no application any more. */
    public enum Status {
        RECEIVED,
        DECLINED;

        /** The word used in rows and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LARGEST_HEADCOUNT = 1_000_000;

    public Application {
        languages = List.copyOf(languages);
    }

    /**
     * An application as it arrives.
     *
     * @throws Refusal 422 when the organisation's name cannot be printed, it has too few people, or the message is too long
     */
    static Application received(
            TenantId code,
            String name,
            Organisation.Kind kind,
            Industry industry,
            int headcount,
            List<Language> languages,
            Contact contact,
            String message,
            Instant at) {
        Tenant.requireEnough(headcount, "/headcount");
        if (headcount > LARGEST_HEADCOUNT) {
            throw Refusal.unprocessable("headcount-too-large", "Please write to us about more than a million people.")
                    .at("/headcount", "too-large");
        }
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            throw Refusal.unprocessable("message-too-long", "The message has more than 1,000 characters.")
                    .at("/message", "too-long");
        }
        return new Application(
                code,
                Tenant.printable(name),
                kind,
                industry,
                headcount,
                languages.stream().distinct().toList(),
                contact,
                message.strip(),
                Status.RECEIVED,
                at);
    }

    /** By what two applications count as the same organisation: the name without width, case and spaces. */
    public String nameKey() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * What the tenant begins with.
     *
     * @param headcountLimit how many people may get letters during the trial
     */
    Founding founding(int headcountLimit) {
        return new Founding(name, kind, industry, headcountLimit, languages, Optional.of(contact));
    }

    /** Names and addresses stay out of logs and exceptions. */
    @Override
    public String toString() {
        return "Application[" + code + "]";
    }
}
