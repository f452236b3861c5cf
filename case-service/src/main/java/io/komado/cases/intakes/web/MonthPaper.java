package io.komado.cases.intakes.web;

import io.komado.cases.intakes.MonthCount;
import io.komado.cases.numbers.Share;
import io.komado.cases.sheets.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A month's count on paper and as a table; what is too small to be shown stands there as a word. */
final class MonthPaper {

    private static final Map<String, String> JA = Map.of(
            "complaint", "苦情・ご不満",
            "request", "ご要望・ご提案",
            "harassment", "店の対応・迷惑な言動",
            "consultation", "働く人の相談");
    private static final Map<String, String> EN = Map.of(
            "complaint", "Complaints",
            "request", "Requests",
            "harassment", "Harassment",
            "consultation", "Employees' consultations");

    private final MonthCount count;
    private final boolean english;

    MonthPaper(MonthCount count, boolean english) {
        this.count = count;
        this.english = english;
    }

    /** With a byte order mark, so that spreadsheets read it as UTF-8; no cell runs as a formula. */
    String csv() {
        return "\ufeff"
                + rows().map(row -> row.stream().map(MonthPaper::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    void writeTo(OutputStream out) throws IOException {
        try (Paper paper = new Paper()) {
            paper.head(word("お客さまの窓口 受付件数", "Customers' desk: number of receptions"));
            for (List<String> row : rows().toList()) {
                paper.field(row.getFirst(), row.getLast());
            }
            paper.quiet(word("人を守るために、少ない件数は出しません。", "Small counts are not shown, to protect people."));
            paper.writeTo(out);
        }
    }

    private Stream<List<String>> rows() {
        return Stream.of(
                        Stream.of(
                                List.of(word("月", "Month"), count.month().toString()),
                                List.of(word("受付件数", "Receptions"), String.valueOf(count.total()))),
                        count.kinds().stream().map(this::kind),
                        count.stores().stream().map(this::store))
                .flatMap(part -> part);
    }

    private List<String> kind(Share share) {
        return List.of((english ? EN : JA).getOrDefault(share.code(), share.code()), shown(share));
    }

    private List<String> store(Share share) {
        return List.of(share.code().isEmpty() ? word("店舗の記入なし", "No store of the list") : share.code(), shown(share));
    }

    private String shown(Share share) {
        return share.count().map(String::valueOf).orElseGet(() -> word("出しません", "not shown"));
    }

    private String word(String japanese, String inEnglish) {
        return english ? inEnglish : japanese;
    }

    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
