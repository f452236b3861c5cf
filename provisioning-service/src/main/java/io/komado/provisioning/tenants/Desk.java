package io.komado.provisioning.tenants;

import java.util.UUID;

/** Where members write to; every tenant begins with one for reports. Somebody outside who reads is a desk too. */
public record Desk(UUID id, Kind kind) {

    /** What a desk is for. */
    public enum Kind {
        REPORT,
        CONSULT,
        EXTERNAL;

        /** The word used in rows, events and on the wire. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
