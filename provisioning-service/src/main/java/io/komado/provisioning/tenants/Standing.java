package io.komado.provisioning.tenants;

import java.util.Locale;

/**
 * Where a tenant stands with the operator. {@link StandingTable} has every move.
 *
 * <pre>
 *            contract begins
 * TRIAL ─────────────────────────▶ ACTIVE ◀──┐
 *   │  ▲                             │       │ contract begins
 *   │  │ extended      contract ends │       │
 *   ▼  │                             ▼       │
 * TRIAL_EXPIRED ──────────────▶    LAPSED ───┘
 *
 * each of them ──suspended──▶ SUSPENDED ──reinstated──▶ what the dates say
 *
 * each of them, SUSPENDED too ──two operators──▶ CLOSING ──everything is erased──▶ CLOSED
 *                                                   └──cancelled──▶ what the dates say, or SUSPENDED as before
 * </pre>
 *
 * Until a tenant is CLOSED, members can sign in, read and take their conversation along, whatever the standing; nothing is deleted by it.
 */
public enum Standing {
    TRIAL,
    TRIAL_EXPIRED,
    ACTIVE,
    LAPSED,
    SUSPENDED,
    CLOSING,
    CLOSED;

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether new letters can be ordered and handed out, and new matters taken up. */
    public boolean isOpen() {
        return this == TRIAL || this == ACTIVE;
    }
}
