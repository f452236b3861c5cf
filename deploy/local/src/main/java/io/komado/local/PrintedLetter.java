package io.komado.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the holder of a printed Japanese letter reads off it. */
record PrintedLetter(String nickname, String password) {

    private static final Pattern PASSWORD = Pattern.compile("[0-9a-z]{4}(?:\\s*-\\s*[0-9a-z]{4}){3}");
    private static final String LABEL = "ニックネーム";

    /** The first letters of a kit, in the order of their pages. */
    static List<PrintedLetter> first(int count, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PrintedLetter> letters = new ArrayList<>();
            for (int page = 1; page <= count; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(page);
                text.setEndPage(page);
                letters.add(read(text.getText(document)));
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedLetter read(String page) {
        Matcher password = PASSWORD.matcher(page);
        List<String> lines =
                page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int label = 0;
        while (label < lines.size() && !lines.get(label).contains(LABEL)) {
            label++;
        }
        if (!password.find() || label + 1 >= lines.size()) {
            throw new LaunchFailure("A letter of the demonstration cannot be read.");
        }
        return new PrintedLetter(lines.get(label + 1), password.group().replaceAll("\\s", ""));
    }

    /** A letter opens an account, so it is not told. */
    @Override
    public String toString() {
        return "PrintedLetter[hidden]";
    }
}
