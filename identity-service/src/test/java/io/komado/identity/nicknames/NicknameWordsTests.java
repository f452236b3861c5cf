package io.komado.identity.nicknames;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.credentials.Nickname;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the word lists (R0-15), read as they stand in {@code nicknames/*.tsv}. */
class NicknameWordsTests {

    private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー]+");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");

    private record Word(String part, String text, String reading) {}

    @ParameterizedTest
    @CsvSource({"ja, '', 100000", "en, ' ', 60000"})
    void everyPairIsAValidNicknameUnlikeAllOthers(String language, String between, int atLeast) {
        List<Word> words = words(language);
        Set<Nickname> nicknames = new HashSet<>();
        int pairs = 0;
        for (Word first : of("first", words)) {
            for (Word second : of("second", words)) {
                Optional<Nickname> nickname = Nickname.of(first.text() + between + second.text());
                assertThat(nickname).as("%s %s", first, second).isPresent();
                nickname.ifPresent(nicknames::add);
                pairs++;
            }
        }
        assertThat(nicknames).hasSize(pairs).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void japaneseWordsHaveTheirReadingInHiragana() {
        assertThat(words("ja")).allSatisfy(word -> assertThat(word.reading()).matches(HIRAGANA));
    }

    @Test
    void englishWordsAreOnePlainLowerCaseWordWithoutReading() {
        assertThat(words("en")).allSatisfy(word -> {
            assertThat(word.text()).matches(ENGLISH);
            assertThat(word.reading()).isEmpty();
        });
    }

    private static List<Word> of(String part, List<Word> words) {
        return words.stream().filter(word -> word.part().equals(part)).toList();
    }

    private static List<Word> words(String language) {
        String file = "/nicknames/" + language + ".tsv";
        try (InputStream in = Objects.requireNonNull(NicknameWordsTests.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Word(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
