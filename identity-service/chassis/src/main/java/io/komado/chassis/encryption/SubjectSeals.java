package io.komado.chassis.encryption;

/** Gives a service the seals that it shares with others, by the pair's name. */
public final class SubjectSeals {

    private final KeyFiles files;

    SubjectSeals(KeyFiles files) {
        this.files = files;
    }

    /** The seal of {@code seal-<from>-<to>.json}. */
    public SubjectSeal between(String from, String to) {
        return new SubjectSeal(files.plain("seal-" + from + "-" + to + ".json"));
    }
}
