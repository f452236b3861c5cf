package io.komado.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An organisation of the demonstration, as the files in {@code demo/} tell it.
 *
 * @param kind school or company
 * @param headcount how many letters are ordered, without the spare ones
 */
record DemoOrganisation(
        String name,
        String kind,
        int headcountLimit,
        int headcount,
        List<Colleague> responders,
        List<Colleague> admins,
        List<Member> members) {

    /** Someone of the staff: who reads at the desk, or looks after the organisation and reads nothing. */
    record Colleague(String email, String name) {

        /** Public as everything here: this login opens nothing but the demonstration. */
        Totp secondFactor() {
            return new Totp("komado-demo-" + email.substring(0, email.indexOf('@')));
        }
    }

    /** Someone who opened a letter, chose this nickname, and may have written. */
    record Member(String nickname, List<Message> messages) {}

    /**
     * What was written, in order.
     *
     * @param by a responder's address; empty when the member wrote it
     */
    record Message(Optional<String> by, String text) {}

    /** The school and the company. */
    static List<DemoOrganisation> all() {
        return List.of(read("school"), read("company"));
    }

    private static DemoOrganisation read(String file) {
        try (InputStream in =
                Objects.requireNonNull(DemoOrganisation.class.getResourceAsStream("/demo/" + file + ".json"), file)) {
            return JsonMapper.shared().readValue(in, DemoOrganisation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
