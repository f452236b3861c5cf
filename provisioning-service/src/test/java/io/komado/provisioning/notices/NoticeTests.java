package io.komado.provisioning.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.provisioning.applications.DeclineReason;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.tenants.SuspensionReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTests {

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(
                        NoticeTests.class.getResourceAsStream("/mails/" + language.tag() + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void everyMailHasItsWordsInBothLanguagesWithTheSameBlanks() throws IOException {
        Set<String> keys = new TreeSet<>(Set.of("closing"));
        for (Notice notice : Notice.values()) {
            keys.add(notice.code() + ".subject");
            keys.add(notice.code() + ".text");
        }
        Arrays.stream(DeclineReason.values())
                .forEach(reason -> keys.add(Notice.APPLICATION_DECLINED.code() + ".reason." + reason.code()));
        Arrays.stream(SuspensionReason.values())
                .forEach(reason -> keys.add(Notice.TENANT_SUSPENDED.code() + ".reason." + reason.code()));
        for (Language language : Language.values()) {
            assertThat(words(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
        }
        Properties japanese = words(Language.JA);
        Properties english = words(Language.EN);
        for (String key : keys) {
            if (!key.endsWith(".subject")) {
                assertThat(blanks(english, key)).as(key).isEqualTo(blanks(japanese, key));
            }
        }
    }

    private static Set<String> blanks(Properties words, String key) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(words.getProperty(key))
                .results()
                .map((MatchResult match) -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soudan",
                "@kitamisaki.example",
                "soudan@",
                "soudan@localhost",
                "soudan@kitamisaki",
                "soudan@kitamisaki.invalid",
                "soudan@printer.local",
                "soudan@192.0.2.7",
                "soudan@[192.0.2.7]",
                "so udan@kitamisaki.example",
                "soudan@kitamisaki..example",
                "相談@kitamisaki.example\nBcc: x@y.example"
            })
    void refusesAnAddressThatTakesNoMail(String address) {
        assertThatThrownBy(() -> Contact.of("森下", address, Language.JA))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.fields())
                            .extracting(Refusal.Field::pointer)
                            .containsExactly("/contact/address");
                    assertThat(refusal.detail()).doesNotContain("kitamisaki");
                });
    }

    @Test
    void foldsAnAddressAndKeepsItOutOfText() {
        Contact contact = Contact.of(" 森下 ", " Soudan@Kitamisaki.Example ", Language.JA);
        assertThat(contact.address()).isEqualTo("soudan@kitamisaki.example");
        assertThat(contact.name()).isEqualTo("森下");
        assertThat(Stream.of(contact.toString())).noneMatch(text -> text.contains("@") || text.contains("森"));
    }
}
