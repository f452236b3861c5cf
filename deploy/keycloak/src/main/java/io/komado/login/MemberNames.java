package io.komado.login;

import io.komado.credentials.Nickname;
import io.komado.credentials.Usernames;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Who is meant by a tenant code and a nickname as they were typed or came with the link. */
final class MemberNames {

    static final String TENANT_FIELD = "tenant";
    static final String NICKNAME_FIELD = "username";

    /** A username that nobody can have, for input that names nobody: it takes the same way to the same answer. */
    static final String NOBODY = "u0-nobody";

    private static final String TENANT_NOTE = "komado_tenant";
    private static final String TENANT_PARAMETER = "client_request_param_komado_tenant";
    private static final Pattern TENANT_CODE = Pattern.compile("[a-z0-9]{5}");

    private final Usernames usernames;

    MemberNames(Usernames usernames) {
        this.usernames = usernames;
    }

    /** The username that Keycloak knows, or {@link #NOBODY}. */
    String username(Optional<String> tenant, @Nullable String nickname) {
        Optional<Nickname> normalised = Optional.ofNullable(nickname).flatMap(Nickname::of);
        if (tenant.isEmpty() || normalised.isEmpty()) {
            return NOBODY;
        }
        return usernames.usernameOf(tenant.get(), normalised.get());
    }

    /** The tenant code of this login: the form's field first, else what came with the link. Remembered until the login ends. */
    static Optional<String> tenant(AuthenticationSessionModel session, MultivaluedMap<String, String> form) {
        Optional<String> typed = code(form.getFirst(TENANT_FIELD));
        typed.ifPresent(code -> session.setAuthNote(TENANT_NOTE, code));
        if (form.containsKey(TENANT_FIELD)) {
            return typed;
        }
        return known(session);
    }

    /** The tenant code that this login knows so far. */
    static Optional<String> known(AuthenticationSessionModel session) {
        return code(session.getAuthNote(TENANT_NOTE)).or(() -> code(session.getClientNote(TENANT_PARAMETER)));
    }

    /** Reads a tenant code as a person may type it. */
    static Optional<String> code(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(text ->
                        Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .filter(text -> TENANT_CODE.matcher(text).matches());
    }
}
