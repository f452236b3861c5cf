package io.komado.cases.profiles;

/**
 * The procedure with which a case began, and which it keeps.
 *
 * @param profile its code
 * @param version of the profile
 * @param rules the version of the organisation's own rules
 */
public record ProfileVersion(String profile, int version, int rules) {}
