package io.komado.identity.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a role is held for: the whole organisation, one desk, one unit, or one case.
 *
 * @param reference the desk, the unit, or case-service's reference of the case; null for the whole organisation
 */
public record Scope(Kind kind, @Nullable UUID reference) {

    /** The kinds of scope. */
    public enum Kind {
        TENANT,
        DESK,
        UNIT,
        CASE;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public static final Scope WHOLE_ORGANISATION = new Scope(Kind.TENANT, null);

    /** One word for events: {@code tenant}, or the kind and the id. */
    public String code() {
        return reference == null ? kind.code() : kind.code() + ":" + reference;
    }

    public boolean isComplete() {
        return (kind == Kind.TENANT) == (reference == null);
    }

    /** Whether a person with this scope serves this desk. */
    public boolean includesDesk(UUID desk) {
        return kind == Kind.TENANT || (kind == Kind.DESK && desk.equals(reference));
    }
}
