package io.komado.provisioning.desks;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.tenants.Desk;

/**
 * A desk and what its organisation calls it.
 *
 * @param japanese empty where the kind is name enough
 * @param english the same; members who read English see the Japanese name where it is empty
 */
public record NamedDesk(Desk desk, String japanese, String english) {

    private static final int LONGEST_NAME = 40;

    /**
     * A desk as it is entered.
     *
     * @throws Refusal 422 for a name that is too long, and for somebody outside without a name
     */
    static NamedDesk entered(Desk desk, String japanese, String english) {
        Refusal refusal = Refusal.unprocessable("desk-name-unusable", "This name cannot be shown.");
        check(refusal, "/japanese", japanese);
        check(refusal, "/english", english);
        if (desk.kind() == Desk.Kind.EXTERNAL && japanese.isBlank()) {
            refusal.at("/japanese", "missing");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        return new NamedDesk(desk, japanese.strip(), english.strip());
    }

    private static void check(Refusal refusal, String pointer, String name) {
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            refusal.at(pointer, "too-long");
        }
    }

    /** Whether members could take the two for one another. */
    boolean looksLike(NamedDesk other) {
        return !other.desk.id().equals(desk.id())
                && other.desk.kind() == desk.kind()
                && other.japanese.equals(japanese);
    }
}
