package io.komado.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.credentials.Usernames;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesTests {

    private final MemberNames names = new MemberNames(new Usernames(1, new byte[32]));

    @ParameterizedTest
    @ValueSource(strings = {"k7q2x", " K7Q2X ", "ｋ７ｑ２ｘ"})
    void anOrganisationsCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(MemberNames.code(typed)).isEqualTo(Optional.of("k7q2x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k7q2", "k7q2xx", "k7/2x", "北みさき学"})
    void whatIsNoCodeNamesNoOrganisation(String typed) {
        assertThat(MemberNames.code(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "012345678901234567890"})
    void whatIsNoNicknameNamesNobody(String typed) {
        assertThat(names.username(Optional.of("k7q2x"), typed)).isEqualTo(MemberNames.NOBODY);
    }

    @Test
    void aNicknameWithoutAnOrganisationNamesNobody() {
        assertThat(names.username(Optional.empty(), "白い切手")).isEqualTo(MemberNames.NOBODY);
        assertThat(names.username(Optional.of("k7q2x"), null)).isEqualTo(MemberNames.NOBODY);
    }

    @Test
    void theUsernameHoldsNoNickname() {
        assertThat(names.username(Optional.of("k7q2x"), " 白い切手 ")).matches("u1-[0-9a-f]{32}");
    }
}
