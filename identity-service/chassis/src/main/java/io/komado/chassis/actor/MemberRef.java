package io.komado.chassis.actor;

/**
 * A member as this service knows them: a pseudonym that no other service shares (TH-25).
 *
 * @param value base64url, unpadded
 */
public record MemberRef(String value) {

    /** Says nothing: a pseudonym belongs in no log. */
    @Override
    public String toString() {
        return "MemberRef[hidden]";
    }
}
