package io.komado.provisioning.golive;

import java.util.UUID;

/**
 * Who can read at a desk, as identity-service told last.
 *
 * @param readers how many
 * @param fallback whether another desk stands in for it
 */
public record DeskReaders(UUID desk, int readers, boolean fallback) {

    private static final int ENOUGH = 2;

    /** Whether what members write there is read even when one person falls ill. */
    boolean isCovered() {
        return fallback || readers >= ENOUGH;
    }
}
