package io.komado.chat.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.tenancy.TenantId;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTests {

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void isOfSixWordsOutOfEnoughThatAreAllDifferentAndComparedAsTheyAreShown(String language) {
        List<String> list = Phrase.list(language);
        assertThat(new HashSet<>(list)).hasSameSizeAs(list);
        assertThat(6 * Math.log(list.size()) / Math.log(2)).as("bits").isGreaterThan(45);
        Phrase phrase = Phrase.drawn(language, new SecureRandom());
        assertThat(phrase.words().split(" ", -1)).hasSize(6);
        assertThat(Phrase.typed(phrase.words())).isEqualTo(phrase);
    }

    @Test
    void isKnownAgainHoweverItWasTyped() {
        assertThat(Phrase.typed("　ひばり　つくし、もみじ\nＣＬＯＵＤ  river ")).isEqualTo(new Phrase("ひばり つくし もみじ cloud river"));
    }

    @Test
    void hashesDifferentlyForEveryTenantAndSaysNothingOfItself() {
        Phrase phrase = new Phrase("a b c d e f");
        assertThat(phrase.digest(new TenantId("abcde"))).isNotEqualTo(phrase.digest(new TenantId("abcdf")));
        assertThat(phrase.toString()).doesNotContain("a b");
    }
}
