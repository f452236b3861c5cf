package io.komado.provisioning.contacts;

import java.util.UUID;

/** A contact point. */
public record PointId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
