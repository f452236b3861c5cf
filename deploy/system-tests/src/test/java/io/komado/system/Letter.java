package io.komado.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a person reads off one printed letter. */
record Letter(String nickname, String password, String tenant) {

    private static final Pattern PASSWORD =
            Pattern.compile("([0-9a-z]{4})\\s*-\\s*([0-9a-z]{4})\\s*-\\s*([0-9a-z]{4})\\s*-\\s*([0-9a-z]{4})");

    /** Reads every page of a kit. */
    static List<Letter> readAll(Path pdf, String language) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<Letter> letters = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(page);
                text.setEndPage(page);
                letters.add(read(text.getText(document), language));
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter read(String page, String language) {
        Matcher password = PASSWORD.matcher(page);
        if (!password.find()) {
            throw new IllegalStateException("there is no password on this letter");
        }
        String typed = password.group(1) + "-" + password.group(2) + "-" + password.group(3) + "-" + password.group(4);
        return new Letter(
                nickname(page, language),
                typed,
                find(page, language.equals("ja") ? "組織コード\\s*([a-z0-9]{5})" : "ode\\s+([a-z0-9]{5})\\b"));
    }

    /** The line below the word "nickname". */
    private static String nickname(String page, String language) {
        List<String> lines =
                page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String label = language.equals("ja") ? "ニックネーム" : "nickname";
        for (int i = 0; i < lines.size() - 1; i++) {
            if (lines.get(i).toLowerCase(java.util.Locale.ROOT).contains(label)) {
                return lines.get(i + 1);
            }
        }
        throw new IllegalStateException("there is no nickname on this letter");
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("there is no organisation code on this letter");
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
