package io.komado.provisioning.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The voice of DESIGN section 2, as far as a machine can hear it. */
class WordingTests {

    private static final Pattern BANNED = Pattern.compile("関係者|安全です|匿名性を確保|エラー|不正|無効|禁止|被害者|加害者|通報|いじめ");
    private static final Pattern PHONE = Pattern.compile("\\d[\\d-]{2,}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void neitherBlamesNorPromisesTooMuch(Language language) throws IOException {
        assertThat(words(language).values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern(BANNED));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesNoNumberToCallButTheEmergencyLines(Language language) throws IOException {
        assertThat(words(language).values())
                .allSatisfy(text -> assertThat(
                                PHONE.matcher(text.toString()).results().map(match -> match.group()))
                        .isSubsetOf("119", "110"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordHasItsGlyphs(Language language) throws IOException {
        Typefaces faces = new Typefaces();
        assertThat(words(language).values()).allSatisfy(text -> {
            assertThat(faces.canPrint(text.toString(), Face.TEXT))
                    .as(text.toString())
                    .isTrue();
            assertThat(faces.canPrint(text.toString(), Face.STRONG))
                    .as(text.toString())
                    .isTrue();
        });
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(words(Language.EN).keySet()).isEqualTo(words(Language.JA).keySet());
    }

    private static Properties words(Language language) throws IOException {
        String file = "/letters/" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(WordingTests.class.getResourceAsStream(file))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}
