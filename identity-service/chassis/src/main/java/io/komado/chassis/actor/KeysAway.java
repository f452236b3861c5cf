package io.komado.chassis.actor;

import org.springframework.security.core.AuthenticationException;

/** The keys of a token's issuer cannot be read: it is neither good nor wrong, and may be sent again. */
final class KeysAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    KeysAway(Throwable cause) {
        super("the keys of the token's issuer cannot be read", cause);
    }
}
