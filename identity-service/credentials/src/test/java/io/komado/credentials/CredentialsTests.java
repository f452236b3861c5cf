package io.komado.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTests {

    private final Usernames usernames = new Usernames(1, new byte[32]);

    @ParameterizedTest
    @CsvSource({
        "白い切手, ' 白い切手 '",
        "がぎ, か\u3099き\u3099",
        "ガギ, ｶﾞｷﾞ",
        "ab12, ＡＢ１２",
    })
    void differentSpellingsOfOneNicknameAreOneUsername(String printed, String typed) {
        assertThat(usernames.usernameOf("k7q2x", Nickname.of(typed).orElseThrow()))
                .isEqualTo(usernames.usernameOf("k7q2x", Nickname.of(printed).orElseThrow()));
    }

    @Test
    void theSameNicknameInTwoTenantsIsTwoUsernames() {
        Nickname nickname = Nickname.of("白い切手").orElseThrow();
        assertThat(usernames.usernameOf("aaaaa", nickname)).isNotEqualTo(usernames.usernameOf("bbbbb", nickname));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "a\u0000b", "a\u200Bb", "a\nb", "\u202Eabc", "012345678901234567890"})
    void refusesNicknamesThatAreBlankTooLongOrHideCharacters(String typed) {
        assertThat(Nickname.of(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void aNicknameDoesNotPrintItself() {
        assertThat(Nickname.of("白い切手").orElseThrow()).hasToString("Nickname[hidden]");
    }

    @Test
    void refusesWhatIsNotATenantCode() {
        Nickname nickname = Nickname.of("白い切手").orElseThrow();
        assertThatThrownBy(() -> usernames.usernameOf("Kita/", nickname)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrintedCodeHasEightyBitsAndNoConfusableSigns() {
        String code = PrintedCode.random(new SecureRandom());
        assertThat(code).matches("[0-9a-hjkmnp-tv-z]{16}");
        assertThat(PrintedCode.fold(PrintedCode.grouped(code))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "7kqm-2vhd-x9tp-c4rw",
        "'7KQM 2VHD X9TP C4RW'",
        "７ｋｑｍ２ｖｈｄｘ９ｔｐｃ４ｒｗ",
        "7kqmー2vhd−x9tp‐c4rw",
    })
    void aPrintedCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(PrintedCode.fold(typed)).isEqualTo("7kqm2vhdx9tpc4rw");
    }

    @Test
    void confusableSignsAreReadAsTheDigitsTheyLookLike() {
        assertThat(PrintedCode.fold("OoIiLl")).isEqualTo("001111");
    }
}
