package io.komado.identity.nicknames;

import io.komado.credentials.Nickname;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a nickname may look like that would tell who its owner is; a warning, never a refusal, and never logged (TH-22). */
public enum GiveAway {
    MAIL("mail"),
    PHONE("phone"),
    NUMBER("number"),
    NAME("name");

    private static final Pattern PHONE_FORM = Pattern.compile("(?:[+0]?\\d[\\s()-]*){9,}");
    private static final Pattern NUMBER_FORM = Pattern.compile(".*\\d{4,}.*");
    private static final Pattern GIVEN_NAME = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,4}");
    private static final Pattern ROMAN_GIVEN_NAME = Pattern.compile("[a-z]{2,10}");
    private static final List<String> SURNAMES = surnames();

    private final String code;

    GiveAway(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /** What this nickname looks like; empty when it gives nobody away by its form. */
    public static Optional<GiveAway> in(Nickname nickname) {
        String text = nickname.value();
        if (text.contains("@")) {
            return Optional.of(MAIL);
        }
        if (PHONE_FORM.matcher(text).matches()) {
            return Optional.of(PHONE);
        }
        if (NUMBER_FORM.matcher(text).matches()) {
            return Optional.of(NUMBER);
        }
        return SURNAMES.stream().anyMatch(surname -> isFullName(text, surname)) ? Optional.of(NAME) : Optional.empty();
    }

    private static boolean isFullName(String text, String surname) {
        if (!text.startsWith(surname)) {
            return false;
        }
        String rest = text.substring(surname.length());
        boolean roman = surname.charAt(0) <= 'z';
        if (roman) {
            return !rest.isEmpty()
                    && " ._-".indexOf(rest.charAt(0)) >= 0
                    && ROMAN_GIVEN_NAME.matcher(rest.substring(1)).matches();
        }
        return rest.isEmpty() || GIVEN_NAME.matcher(rest.strip()).matches();
    }

    private static List<String> surnames() {
        try (InputStream in = Optional.ofNullable(GiveAway.class.getResourceAsStream("/nicknames/surnames.txt"))
                        .orElseThrow();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
