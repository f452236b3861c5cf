package io.komado.provisioning.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.credentials.PrintedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody can sign in with a nickname that the printer left out. */
class GlyphTests {

    private static final Path WORDS =
            Path.of(System.getProperty("komado.root", "..")).resolve("identity-service/src/main/resources/nicknames");

    private final Typefaces faces = new Typefaces();

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyNicknameAndItsReadingHaveTheirGlyphs(String language) throws IOException {
        List<String> lines = Files.readAllLines(WORDS.resolve(language + ".tsv"));
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(lines).filteredOn(line -> !line.startsWith("#")).allSatisfy(line -> {
            String[] cells = line.split("\t", -1);
            assertThat(faces.canPrint(cells[1], Face.STRONG)).as(cells[1]).isTrue();
            assertThat(cells.length < 3 || faces.canPrint(cells[2], Face.TEXT))
                    .as(line)
                    .isTrue();
        });
    }

    @Test
    void everyPasswordHasItsGlyphs() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 100; i++) {
            assertThat(faces.canPrint(PrintedCode.grouped(PrintedCode.random(random)), Face.STRONG))
                    .isTrue();
        }
    }

    @Test
    void aMissingGlyphIsNoticed() {
        assertThat(faces.canPrint("🏮", Face.STRONG)).isFalse();
    }
}
