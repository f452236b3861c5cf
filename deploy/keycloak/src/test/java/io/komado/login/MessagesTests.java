package io.komado.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages: the same keys in both languages, none missing, none of the words that the voice bans. */
class MessagesTests {

    private static final Path THEMES = Path.of("src/main/resources/theme");
    private static final Pattern USED = Pattern.compile("msg\\(\"(komado[A-Za-z0-9]+)\"");
    private static final Pattern BANNED = Pattern.compile("エラー|不正|無効|禁止|関係者|安全です|匿名性を確保");

    @Test
    void bothLanguagesOfStaffSayTheSameThings() throws IOException {
        assertThat(keys("komado", "ja")).isEqualTo(keys("komado", "en"));
    }

    @Test
    void everyWordThatAPageUsesExistsInBothLanguages() throws IOException {
        for (String language : new String[] {"ja", "en"}) {
            Set<String> known = keys("komado", language);
            known.addAll(keys("komado-member", language));
            assertThat(known).as(language).containsAll(usedKeys());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"komado", "komado-member"})
    void noWordBlamesOrThreatens(String theme) throws IOException {
        assertThat(messages(theme, "ja").values())
                .noneMatch(text -> BANNED.matcher(text.toString()).find());
    }

    private static Set<String> usedKeys() throws IOException {
        try (Stream<Path> files = Files.walk(THEMES)) {
            return files.filter(file -> file.toString().endsWith(".ftl"))
                    .flatMap(file -> USED.matcher(read(file)).results().map(result -> result.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> keys(String theme, String language) throws IOException {
        return new TreeSet<>(messages(theme, language).stringPropertyNames());
    }

    private static Properties messages(String theme, String language) throws IOException {
        Properties messages = new Properties();
        Path file = THEMES.resolve(theme + "/login/messages/messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        }
        return messages;
    }
}
