package io.komado.identity.tenants;

/**
 * How a tenant stands.
 *
 * @param kind such as {@code school}: the profile whose seats a committee has
 * @param live whether letters have been handed out, so that there are members whose trust is at stake
 * @param open whether new things begin there; not while a trial or a contract has run out
 * @param foundedAdmins how many tenant-admins the operator has founded, ever
 */
public record TenantStanding(String kind, boolean live, boolean open, int foundedAdmins) {}
