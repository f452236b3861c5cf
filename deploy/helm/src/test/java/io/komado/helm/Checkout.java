package io.komado.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this checkout that the tests look at. */
final class Checkout {

    private static final Path ROOT = Path.of(System.getProperty("komado.root", "../.."));

    private Checkout() {}

    static Path path(String inside) {
        return ROOT.resolve(inside);
    }

    static String text(String inside) {
        try {
            return Files.readString(path(inside));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String inside) {
        try {
            return new YAMLMapper().readTree(text(inside));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
