package io.komado.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of the images: nothing fetched, nobody privileged, no shell needed. */
class ImageTests {

    private record Instruction(String name, String rest) {}

    private static List<Instruction> recipe(String name) {
        return Checkout.text("deploy/images/" + name)
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .map(words -> new Instruction(words[0], words[1].strip()))
                .toList();
    }

    private static Stream<String> all(String recipe, String instruction) {
        return recipe(recipe).stream()
                .filter(step -> step.name().equals(instruction))
                .map(Instruction::rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "keycloak.Dockerfile"})
    void basesAreArgumentsWithoutADefault(String recipe) {
        Set<String> stages = all(recipe, "FROM")
                .filter(from -> from.contains(" AS "))
                .map(from -> from.substring(from.indexOf(" AS ") + 4))
                .collect(Collectors.toSet());

        assertThat(all(recipe, "FROM").map(from -> from.split(" ", 2)[0]))
                .allMatch(base -> Set.of("${BASE_IMAGE}", "${JDK_IMAGE}").contains(base) || stages.contains(base));
        assertThat(all(recipe, "ARG")).contains("BASE_IMAGE").noneMatch(argument -> argument.contains("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "keycloak.Dockerfile"})
    void runsUnderANumberThatIsNotRoots(String recipe) {
        assertThat(all(recipe, "USER").toList().getLast()).isEqualTo("10001:10001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "keycloak.Dockerfile"})
    void fetchesNothingAndNeedsNoShell(String recipe) {
        assertThat(recipe(recipe)).extracting(Instruction::name).doesNotContain("ADD", "SHELL", "VOLUME", "EXPOSE");
        assertThat(recipe(recipe))
                .extracting(Instruction::rest)
                .noneMatch(rest -> rest.contains("http:") || rest.contains("https:"));
        assertThat(recipe(recipe))
                .filteredOn(step -> Set.of("RUN", "CMD", "ENTRYPOINT").contains(step.name()))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.rest()).startsWith("[\"").endsWith("\"]"));
    }

    @Test
    void applicationsLieInLayersThatChangeSeldomFirst() {
        assertThat(all("Dockerfile", "COPY")
                        .filter(copy -> copy.startsWith("--from=extracted"))
                        .map(copy -> copy.replaceAll(".*/layers/([a-z-]+)/ .*", "$1")))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void applicationsRunWithTheFlagsOfTheLocalEdition() {
        Set<String> local = literals("Application.java", "FLAGS");
        local.removeIf(flag -> flag.startsWith("-Xms"));

        assertThat(all("Dockerfile", "ENTRYPOINT"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(quoted(entry))
                        .containsAll(local)
                        .contains("-XX:MaxRAMPercentage=50", "application.jar"));
    }

    @Test
    void keycloakIsBuiltAndRunAsInTheLocalEditionButClustered() {
        Set<String> options = literals("Keycloak.java", "BUILD_OPTIONS");
        assertThat(options.remove("--cache=local")).isTrue();
        options.add("--cache=ispn");
        assertThat(all("keycloak.Dockerfile", "RUN").map(ImageTests::quoted))
                .anySatisfy(words -> assertThat(words).contains("build").containsAll(options));

        Set<String> flags = literals("Keycloak.java", "FLAGS");
        flags.removeIf(flag -> flag.startsWith("-Xm"));
        // One flag is written in two halves there.
        flags.removeIf(flag -> flag.endsWith("threadFactory=") || flag.startsWith("io.quarkus"));
        assertThat(all("keycloak.Dockerfile", "ENTRYPOINT").map(ImageTests::quoted))
                .singleElement()
                .satisfies(words -> assertThat(words).containsAll(flags));
    }

    @Test
    void theChartNamesTheImagesThatTheRecipesMake() {
        assertThat(Chart.with("minimal").pods().values())
                .extracting(pod -> pod.getSpec().getContainers().getFirst().getImage())
                .containsExactlyInAnyOrder(
                        "gateway:0.1.0",
                        "identity-service:0.1.0",
                        "chat-service:0.1.0",
                        "provisioning-service:0.1.0",
                        "case-service:0.1.0",
                        "survey-service:0.1.0",
                        "keycloak:0.1.0");
        for (String module : List.of(
                "gateway",
                "identity-service",
                "chat-service",
                "provisioning-service",
                "case-service",
                "survey-service")) {
            assertThat(Checkout.path(module + "/pom.xml")).exists();
        }
    }

    /** The strings of a list in the launcher's source, by the constant's name. */
    private static Set<String> literals(String file, String constant) {
        String source = Checkout.text("deploy/local/src/main/java/io/komado/local/" + file);
        int begin = source.indexOf("List<String> " + constant + " = ");
        assertThat(begin).as(constant).isPositive();
        return new TreeSet<>(quoted(source.substring(begin, source.indexOf(";", begin))));
    }

    private static List<String> quoted(String text) {
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
