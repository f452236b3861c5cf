package io.komado.chassis.tenancy;

import java.util.regex.Pattern;

/**
 * A tenant's code: five random signs, not its name, never changed (ARCHITECTURE section 3).
 *
 * @param value five signs of {@code [a-z0-9]}
 */
public record TenantId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{5}");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a tenant code has five signs of a-z and 0-9");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
