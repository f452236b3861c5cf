package io.komado.login;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/**
 * When the password of a printed letter may be used: from the day its kit is handed out until the day noted on the order's
 * group, and only for as long as the member has not chosen a password.
 */
final class Letters {

    /** Seconds since 1970 until which the letters of a group are valid; absent before they are handed out. */
    static final String VALID_UNTIL = "letters_valid_until";

    private static final String GROUP_PREFIX = "letters-";

    /** What a letter's password opens at a moment. */
    enum Validity {
        USABLE,
        NOT_HANDED_OUT,
        EXPIRED
    }

    private Letters() {}

    /** Whether the member still signs in with the letter's password. */
    static boolean inUse(UserModel user) {
        return user.getRequiredActionsStream().anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals);
    }

    static Validity validity(UserModel user, Instant now) {
        Optional<Instant> until = user.getGroupsStream()
                .filter(group -> group.getName().startsWith(GROUP_PREFIX))
                .map(Letters::validUntil)
                .findFirst()
                .flatMap(moment -> moment);
        if (until.isEmpty()) {
            return Validity.NOT_HANDED_OUT;
        }
        return now.isBefore(until.get()) ? Validity.USABLE : Validity.EXPIRED;
    }

    private static Optional<Instant> validUntil(GroupModel group) {
        return Optional.ofNullable(group.getFirstAttribute(VALID_UNTIL))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }
}
