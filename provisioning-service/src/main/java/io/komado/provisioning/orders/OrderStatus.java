package io.komado.provisioning.orders;

import java.util.Locale;

/**
 * How far an order has got.
 *
 * <pre>
 * MAKING ──▶ READY ──▶ HANDED_OVER ──▶ (distribution begins; the order stays HANDED_OVER)
 *   │          │            │
 *   │          └──────┬─────┘ not after distribution began
 *   ▼                 ▼
 * FAILED          CANCELLED ◀── MAKING
 * </pre>
 *
 * The accounts of a failed or cancelled order are removed; what it had made works nowhere.
 */
public enum OrderStatus {
    MAKING,
    READY,
    HANDED_OVER,
    FAILED,
    CANCELLED;

    /** The word used in rows and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a word that {@link #code} wrote. */
    public static OrderStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether nothing will come of the order any more, so that its accounts have to go. */
    public boolean isAbandoned() {
        return this == FAILED || this == CANCELLED;
    }
}
