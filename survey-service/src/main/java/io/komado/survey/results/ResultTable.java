package io.komado.survey.results;

import io.komado.survey.results.Distribution.Cell;
import io.komado.survey.results.Results.Breakdown;
import io.komado.survey.results.Results.Group;
import io.komado.survey.results.Results.QuestionResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored numbers as lines, for a spreadsheet and for paper alike; there is no number here that is not in {@link Results}. */
public final class ResultTable {

    /**
     * A line: of which question, by which answer to another, which choice, how many, of how many, per cent.
     *
     * @param group empty for all
     * @param count empty where it is hidden
     */
    public record Line(String question, String group, String choice, String count, String base, String share) {}

    private ResultTable() {}

    /** All lines, in this language. */
    public static List<Line> of(Results results, String language) {
        List<Line> lines = new ArrayList<>();
        for (QuestionResult question : results.questions()) {
            add(lines, question, "", question.overall(), language);
            for (Breakdown breakdown : question.breakdowns()) {
                for (Group group : breakdown.groups()) {
                    add(lines, question, group.label().in(language), group.distribution(), language);
                }
            }
        }
        return lines;
    }

    private static void add(
            List<Line> lines, QuestionResult question, String group, Distribution distribution, String language) {
        String words = question.text().in(language);
        for (Cell cell : distribution.cells()) {
            lines.add(new Line(
                    words,
                    group,
                    cell.label().in(language),
                    number(cell.count()),
                    number(distribution.base()),
                    number(cell.share())));
        }
        if (!distribution.shown()) {
            lines.add(new Line(words, group, "", "", "", ""));
        }
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** The lines as CSV (RFC 4180), with the mark that spreadsheets need for Japanese; no field is taken for a formula. */
    public static String csv(Results results, String language) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(
                language.equals("en") ? "Question,Group,Answer,People,Of,Per cent\r\n" : "質問,区分,答え,人数,答えた人数,割合（%）\r\n");
        for (Line line : of(results, language)) {
            csv.append(field(line.question()))
                    .append(',')
                    .append(field(line.group()))
                    .append(',')
                    .append(field(line.choice()))
                    .append(',')
                    .append(line.count())
                    .append(',')
                    .append(line.base())
                    .append(',')
                    .append(line.share())
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String field(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
