package io.komado.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathsTests {

    @ParameterizedTest
    @CsvSource({
        "/realms/members/login-actions/required-action, /realms/members/login-actions/required-action",
        "auth/realms/members/login-actions/required-action/, /realms/members/login-actions/required-action",
        "/auth//admin/realms/members/users, /admin/realms/members/users",
        "/admin/realms/members/users/1/reset-password, /admin/realms/members/users/1/reset-password",
        "/health, /health",
    })
    void pathsAreComparedFromTheirRootOn(String given, String expected) {
        assertThat(RequestPaths.relative(given)).isEqualTo(expected);
    }
}
