package io.komado.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart as Helm sees it, with one of the values files of these tests. */
final class Chart {

    /** Every values file of these tests. */
    static final List<String> VALUES = List.of("minimal", "operators", "tls-ingress");

    private static final String DIRECTORY = "deploy/helm/komado";
    private static final String KUBERNETES = "1.34.0";
    private static final Map<String, Rendered> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    /** What the chart becomes with these values. */
    static Rendered with(String values) {
        return RENDERED.computeIfAbsent(
                values, name -> Rendered.from(template(name).call()));
    }

    /** What the chart becomes with the least values and these changes. */
    static Rendered minimalWith(Map<String, Object> changes) {
        TemplateCommand command = template("minimal");
        changes.forEach(command::set);
        return Rendered.from(command.call());
    }

    private static TemplateCommand template(String values) {
        return new Helm(Checkout.path(DIRECTORY))
                .template()
                .withName("komado")
                .withNamespace("window")
                .withKubeVersion(KUBERNETES)
                .withValuesFile(Checkout.path("deploy/helm/src/test/resources/values/" + values + ".yaml"));
    }

    /** Lints a copy whose own values are overlaid with these, because the linter takes no values file. */
    static LintResult lint(String values, Path directory) {
        Path source = Checkout.path(DIRECTORY);
        Path copy = directory.resolve("komado");
        try (Stream<Path> files = Files.walk(source, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            JsonNode own = Checkout.yaml(DIRECTORY + "/values.yaml");
            overlay((ObjectNode) own, Checkout.yaml("deploy/helm/src/test/resources/values/" + values + ".yaml"));
            Files.writeString(copy.resolve("values.yaml"), new YAMLMapper().writeValueAsString(own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Helm(copy).lint().strict().call();
    }

    private static void overlay(ObjectNode under, JsonNode over) {
        over.properties().forEach(entry -> {
            if (under.get(entry.getKey()) instanceof ObjectNode deeper
                    && entry.getValue().isObject()) {
                overlay(deeper, entry.getValue());
            } else {
                under.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
