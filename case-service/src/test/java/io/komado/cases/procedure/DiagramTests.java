package io.komado.cases.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The drawings in the docs are those of the tables. To renew them, copy what the failure shows. */
class DiagramTests {

    private static final Path DOCS = Path.of("docs", "procedure.md");

    @Test
    void theDocsShowTheTablesAsTheyAre() throws IOException {
        String drawn = Diagram.regions().stream()
                .map(region -> "## " + region + "\n\n```mermaid\n" + Diagram.mermaid(region) + "```\n")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(DOCS)).endsWith(drawn);
    }

    @Test
    void everyArrowJoinsPlacesOfItsRegion() {
        for (String region : Diagram.regions()) {
            assertThat(Diagram.arrows(region)).isNotEmpty().allSatisfy(arrow -> {
                assertThat(Diagram.places(region)).contains(arrow.to());
                assertThat(arrow.from().isEmpty() || Diagram.places(region).contains(arrow.from()))
                        .isTrue();
            });
        }
    }
}
