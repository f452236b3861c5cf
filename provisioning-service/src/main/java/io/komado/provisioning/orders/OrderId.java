package io.komado.provisioning.orders;

import java.util.UUID;

/** An order of letters; also the kit that becomes of it. */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
