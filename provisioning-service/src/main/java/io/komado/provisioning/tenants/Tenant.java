package io.komado.provisioning.tenants;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.letters.Press;
import java.time.Instant;
import java.util.List;

/**
 * An organisation whose people can report.
 *
 * @param headcountLimit how many people may get letters, spare ones not counted
 * @param languages in which the organisation works, without repeats
 */
public record Tenant(
        TenantId id,
        String name,
        Organisation.Kind kind,
        int headcountLimit,
        List<Language> languages,
        Instant createdAt) {

    /** Fewer people than this cannot be promised anonymity (TH-30). */
    public static final int SMALLEST_HEADCOUNT = 5;

    private static final int LONGEST_NAME = 60;

    public Tenant {
        languages = List.copyOf(languages);
    }

    /**
     * A tenant as it begins.
     *
     * @throws Refusal when the name cannot stand on a letter or the limit promises too little
     */
    static Tenant founded(
            TenantId id,
            String name,
            Organisation.Kind kind,
            int headcountLimit,
            List<Language> languages,
            Instant createdAt) {
        String plain = name.strip();
        if (plain.isEmpty()) {
            throw Refusal.unprocessable("name-blank", "The organisation needs a name.")
                    .at("/name", "blank");
        }
        if (plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
            throw Refusal.unprocessable("name-too-long", "The name has more than 60 characters.")
                    .at("/name", "too-long");
        }
        if (!Press.canPrint(plain)) {
            throw Refusal.unprocessable("name-unprintable", "The name has a character that letters cannot show.")
                    .at("/name", "unprintable");
        }
        if (headcountLimit < SMALLEST_HEADCOUNT) {
            throw Refusal.unprocessable(
                            "headcount-too-small",
                            "Fewer than 5 people cannot be promised that nobody can tell them apart.")
                    .at("/headcountLimit", "too-small");
        }
        return new Tenant(
                id, plain, kind, headcountLimit, languages.stream().distinct().toList(), createdAt);
    }

    /** What letters need to know of it. */
    public Organisation organisation() {
        return new Organisation(name, id.value(), kind);
    }
}
