package io.komado.cases.profiles;

/**
 * The numbers that an organisation's rules set for itself, in the version that provisioning-service published.
 *
 * @param number of the rules' version
 */
public record Adaptation(int number, int watchMonths, int counsellors, int investigators, boolean european) {}
