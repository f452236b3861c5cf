package io.komado.chassis.erasure;

import java.util.Set;

/**
 * The tables of a service whose rows stay when a tenant is erased; a bean where there are any.
 *
 * @param names with the reason beside the bean
 */
public record KeptTables(Set<String> names) {

    public KeptTables {
        names = Set.copyOf(names);
    }
}
