package io.komado.identity.nicknames;

import io.komado.credentials.Nickname;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws nicknames of two neutral words, such as 白い切手, from the lists of one language (R0-15). */
public final class NicknameWords {

    /** A word and its reading. */
    private record Word(String text, String reading) {}

    private final List<Word> first = new ArrayList<>();
    private final List<Word> second = new ArrayList<>();
    private final String joint;

    private NicknameWords(String joint) {
        this.joint = joint;
    }

    /** The words of a language for letters, {@code ja} or {@code en}. */
    public static NicknameWords of(String language) {
        NicknameWords words = new NicknameWords(language.equals("ja") ? "" : " ");
        try (InputStream in = Optional.ofNullable(
                                NicknameWords.class.getResourceAsStream("/nicknames/" + language + ".tsv"))
                        .orElseThrow(() -> new IllegalArgumentException("no nicknames in this language"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A line is: first or second, the word, its reading where it has one of its own. */
    private void add(String line) {
        String[] cells = line.split("\t", -1);
        Word word = new Word(cells[1], cells.length > 2 ? cells[2] : cells[1]);
        (cells[0].equals("first") ? first : second).add(word);
    }

    /** How many different nicknames these words make. */
    public int combinations() {
        return first.size() * second.size();
    }

    /** One of them, by chance. */
    public PrintedNickname draw(SecureRandom random) {
        return combine(random.nextInt(first.size()), random.nextInt(second.size()));
    }

    /** The nickname of these two words, by their places in the lists. */
    PrintedNickname combine(int firstIndex, int secondIndex) {
        Word one = first.get(firstIndex);
        Word two = second.get(secondIndex);
        return new PrintedNickname(
                Nickname.of(one.text() + joint + two.text()).orElseThrow(), one.reading() + " " + two.reading());
    }

    int firstWords() {
        return first.size();
    }

    int secondWords() {
        return second.size();
    }
}
