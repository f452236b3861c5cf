package io.komado.provisioning.golive;

import java.util.UUID;

/**
 * Who can read at a desk, as identity-service told last.
 *
 * @param outside whether somebody outside reads there, who needs no second (R0-36)
 * @param readers how many
 * @param fallback whether another desk stands in for it
 */
public record DeskReaders(UUID desk, boolean outside, int readers, boolean fallback) {

    private static final int ENOUGH = 2;

    /** Whether what members write there is read even when one person falls ill. */
    boolean isCovered() {
        return fallback || readers >= (outside ? 1 : ENOUGH);
    }
}
