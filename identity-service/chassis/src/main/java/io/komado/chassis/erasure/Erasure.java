package io.komado.chassis.erasure;

import java.util.List;
import java.util.UUID;

/**
 * How far one tenant's erasing has come in this service.
 *
 * @param closing by which provisioning-service knows it
 * @param step what is being destroyed, such as {@code keys}, {@code accounts} or {@code rows}
 * @param done how many of {@code total} are destroyed in this step
 * @param keys the tenant's keys that were destroyed, each as {@code <version>@<epoch>}
 * @param rows how many rows were destroyed
 * @param accounts how many things outside the database, such as accounts in Keycloak
 */
public record Erasure(UUID closing, String step, long done, long total, List<String> keys, long rows, long accounts) {

    public Erasure {
        keys = List.copyOf(keys);
    }

    Erasure at(String next, long nextTotal) {
        return new Erasure(closing, next, 0, nextTotal, keys, rows, accounts);
    }

    Erasure after(long gone, long goneRows, long goneAccounts) {
        long now = done + gone;
        return new Erasure(closing, step, now, Math.max(now, total), keys, rows + goneRows, accounts + goneAccounts);
    }

    Erasure withKeys(List<String> destroyed) {
        return new Erasure(closing, step, done, total, destroyed, rows, accounts);
    }
}
