package io.komado.identity.nicknames;

import io.komado.credentials.Nickname;

/**
 * A nickname as it is printed in a letter.
 *
 * @param reading how it is read aloud; hiragana for Japanese, the words themselves for English
 */
public record PrintedNickname(Nickname nickname, String reading) {}
