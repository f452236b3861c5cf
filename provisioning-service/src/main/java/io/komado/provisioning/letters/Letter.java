package io.komado.provisioning.letters;

/**
 * What one letter says to the one person who opens it (R0-16).
 *
 * @param nickname the nickname that the account starts with
 * @param reading how the nickname is read, in hiragana; empty where the script says it already
 * @param password the one-time password, grouped as it is printed
 */
public record Letter(String nickname, String reading, String password) {

    /** Says nothing, so that no log line or exception can carry a credential (TH-07). */
    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
