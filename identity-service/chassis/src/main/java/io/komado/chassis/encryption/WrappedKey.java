package io.komado.chassis.encryption;

/**
 * A data key as it lies in the database.
 *
 * @param bytes a Tink keyset, encrypted by the tenant's key
 * @param tenantKeyVersion which of the tenant's keys
 */
public record WrappedKey(byte[] bytes, int tenantKeyVersion) {

    @Override
    public String toString() {
        return "WrappedKey[hidden]";
    }
}
