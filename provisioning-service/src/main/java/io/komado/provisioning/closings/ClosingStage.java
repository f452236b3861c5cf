package io.komado.provisioning.closings;

import java.util.Locale;

/**
 * How far the closing of a tenant is. {@link ClosingTable} has every move.
 *
 * <pre>
 *        asked             begun             confirmed by another        30 days over, nothing in the way
 * NONE ────────▶ ASKED ──────────▶ PROPOSED ──────────────────▶ TAKING_OUT ──────────────────▶ ERASING
 *   │                                 ▲                                                            │
 *   └──── begun, the contract over ───┘                        every service has destroyed its own │
 *                                                                                                  ▼
 * ASKED, PROPOSED, TAKING_OUT ──cancelled──▶ NONE                                               CLOSED
 * </pre>
 */
public enum ClosingStage {
    NONE,
    ASKED,
    PROPOSED,
    TAKING_OUT,
    ERASING,
    CLOSED;

    /** The word used in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static ClosingStage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
