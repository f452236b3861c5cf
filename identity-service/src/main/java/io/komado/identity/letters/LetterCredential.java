package io.komado.identity.letters;

import io.komado.identity.nicknames.PrintedNickname;

/**
 * What one letter carries; held in memory only, on its way into an envelope.
 *
 * @param password as it is typed, without hyphens
 */
public record LetterCredential(PrintedNickname nickname, String password) {

    @Override
    public String toString() {
        return "LetterCredential[hidden]";
    }
}
