package io.komado.identity.staff;

import java.util.UUID;

/** One person's one term in one role. */
public record GrantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
