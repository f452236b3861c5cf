package io.komado.login;

import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.device.DeviceRepresentationProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Keeps Keycloak from noting address, browser and system of whoever signs in (TH-02). */
public final class NoDeviceNotes implements DeviceRepresentationProviderFactory {

    @Override
    public String getId() {
        return "komado-no-device-notes";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    @SuppressWarnings("NullAway") // Keycloak reads null as "no device known"; its interface carries no annotations
    public DeviceRepresentationProvider create(KeycloakSession session) {
        return () -> null;
    }
}
