package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds {@code deploy/promises.yaml} against the tests: what is promised is carried by a test with its number, or is on the list of what is open. */
class KeptPromisesTests {

    private static final Path ROOT = Path.of(System.getProperty("komado.root")).toAbsolutePath();
    private static final Set<String> MADE = Set.of("target", "node_modules", ".git");
    private static final Pattern NUMBER = Pattern.compile("\\b(R\\d-\\d\\d|TH-\\d\\d|[TIL]\\d{1,2}[a-z]?)\\b");
    private static final Pattern NUMBERS = Pattern.compile("\\b(R\\d-|TH-|[TIL])(\\d{1,2}) to (?:\\1)?(\\d{1,2})\\b");

    private final Map<String, Object> promises = read();

    @Test
    void everyPromiseIsCarriedByATestOrOnTheListOfWhatIsNot() {
        Set<String> lacking = new TreeSet<>(all());
        lacking.removeAll(carried());
        lacking.removeAll(listed("content"));
        assertThat(lacking).isEqualTo(listed("open"));
    }

    @Test
    void nothingIsListedThatIsNoPromise() {
        assertThat(all()).containsAll(listed("open")).containsAll(listed("content"));
    }

    private Set<String> all() {
        Set<String> numbers = new TreeSet<>();
        flatten(((Map<?, ?>) Objects.requireNonNull(promises.get("promises"))).keySet(), numbers);
        return numbers;
    }

    private Set<String> listed(String list) {
        Set<String> numbers = new TreeSet<>();
        flatten((Collection<?>) Objects.requireNonNull(promises.get(list)), numbers);
        return numbers;
    }

    private static void flatten(Collection<?> some, Set<String> numbers) {
        some.forEach(one -> {
            if (one instanceof Collection<?> more) {
                flatten(more, numbers);
            } else {
                numbers.add(String.valueOf(one));
            }
        });
    }

    private static Set<String> carried() {
        Set<String> numbers = new TreeSet<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    // What a build makes comes and goes while this looks.
                    return MADE.contains(String.valueOf(directory.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(".java")
                            && ROOT.relativize(file).toString().contains("src/test/java")
                            && !file.endsWith(KeptPromisesTests.class.getSimpleName() + ".java")) {
                        add(Files.readString(file), numbers);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    private static void add(String source, Set<String> numbers) {
        NUMBER.matcher(source).results().forEach(found -> numbers.add(found.group()));
        Matcher several = NUMBERS.matcher(source);
        while (several.find()) {
            String kind = several.group(1);
            int digits = kind.endsWith("-") ? 2 : 1;
            IntStream.rangeClosed(Integer.parseInt(several.group(2)), Integer.parseInt(several.group(3)))
                    .forEach(number -> numbers.add(kind + ("%0" + digits + "d").formatted(number)));
        }
    }

    private static Map<String, Object> read() {
        try (InputStream in = Files.newInputStream(ROOT.resolve("deploy/promises.yaml"))) {
            return new Yaml().load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
