package io.komado.local;

import java.util.List;
import java.util.Optional;

/**
 * A staff login that the launcher makes itself: the first operator, and the people of the demonstration.
 *
 * @param email also the username
 * @param tenant absent for operators
 */
public record StaffAccount(
        String email,
        String displayName,
        Optional<String> tenant,
        List<String> roles,
        String password,
        Totp secondFactor) {

    /** Names the login alone. */
    @Override
    public String toString() {
        return "StaffAccount[" + email + "]";
    }
}
