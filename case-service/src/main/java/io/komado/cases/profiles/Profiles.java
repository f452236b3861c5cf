package io.komado.cases.profiles;

import io.komado.chassis.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The profiles that this version of Komado brings, read and checked once at the start. */
public final class Profiles {

    /** Every file of {@code procedures/}; an older version stays as long as a case may have begun with it. */
    private static final List<String> FILES = List.of("school-1", "university-1", "company-1");

    private final List<Profile> all;

    private Profiles(List<Profile> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads them.
     *
     * @throws RuntimeException when a file is missing, unreadable or out of bounds: the service does not start
     */
    public static Profiles load(JsonMapper json) {
        return new Profiles(FILES.stream().map(file -> read(json, file)).toList());
    }

    /** The newest version for organisations of this kind. */
    public Profile newest(String code) {
        return versions(code).max(Comparator.comparingInt(Profile::version)).orElseThrow(Profiles::unknown);
    }

    /**
     * This very version.
     *
     * @throws Refusal 409 when there is none
     */
    public Profile of(String code, int version) {
        return versions(code)
                .filter(profile -> profile.version() == version)
                .findFirst()
                .orElseThrow(Profiles::unknown);
    }

    /** All of them, in every version. */
    public List<Profile> all() {
        return all;
    }

    private Stream<Profile> versions(String code) {
        return all.stream().filter(profile -> profile.code().equals(code));
    }

    private static Profile read(JsonMapper json, String file) {
        try (InputStream in = Profiles.class.getResourceAsStream("/procedures/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("there is no procedure " + file);
            }
            Profile profile = json.readValue(in, Profile.class);
            if (!file.equals(profile.code() + "-" + profile.version())) {
                throw new IllegalStateException("the procedure " + file + " says that it is another one");
            }
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal unknown() {
        return Refusal.conflict("procedure-unknown", "There is no procedure of this kind and version.");
    }
}
