package io.komado.survey.results.web;

import io.komado.survey.results.Distribution;
import io.komado.survey.results.Distribution.Cell;
import io.komado.survey.results.Results;
import io.komado.survey.results.Results.Breakdown;
import io.komado.survey.results.Results.Group;
import io.komado.survey.results.Results.QuestionResult;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Results on paper, A4: a table for each question, with a bar beside each share. */
final class Report {

    private static final String FACE = "BIZUDPGothic-Regular.ttf";
    private static final float MARGIN = 50;
    private static final Color INK = new Color(0x16, 0x1c, 0x1e);
    private static final Color SOFT = new Color(0x43, 0x53, 0x5a);
    private static final Color ACCENT = new Color(0x18, 0x47, 0x51);
    private static final Color EMPTY = new Color(0xe6, 0xea, 0xeb);
    private static final float[] COLUMNS = {46, 34, 10, 10};

    private final boolean english;
    private final String language;
    private final Font title;
    private final Font question;
    private final Font text;
    private final Font small;

    private Report(String language) {
        this.language = language;
        this.english = language.equals("en");
        BaseFont face = face();
        this.title = new Font(face, 18, Font.NORMAL, ACCENT);
        this.question = new Font(face, 12, Font.NORMAL, INK);
        this.text = new Font(face, 9.5f, Font.NORMAL, INK);
        this.small = new Font(face, 8.5f, Font.NORMAL, SOFT);
    }

    /** The document. */
    static byte[] of(Results results, String language) {
        return new Report(language).print(results);
    }

    private byte[] print(Results results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph(results.title().in(language), title));
            document.add(new Paragraph(summary(results), text));
            document.add(new Paragraph(promise(results), small));
            for (QuestionResult each : results.questions()) {
                add(document, each);
            }
        }
        return out.toByteArray();
    }

    private void add(Document document, QuestionResult result) {
        Paragraph heading = new Paragraph(result.text().in(language), question);
        heading.setSpacingBefore(16);
        heading.setSpacingAfter(6);
        heading.setKeepTogether(true);
        document.add(heading);
        Integer texts = result.texts();
        if (result.overall().cells().isEmpty() && texts != null) {
            document.add(
                    new Paragraph(english ? texts + " or more people wrote something." : texts + "人以上が 書きました。", text));
            return;
        }
        add(document, result.overall());
        for (Breakdown breakdown : result.breakdowns()) {
            for (Group group : breakdown.groups()) {
                Paragraph label = new Paragraph(
                        breakdown.text().in(language) + "： " + group.label().in(language), small);
                label.setSpacingBefore(8);
                label.setSpacingAfter(3);
                document.add(label);
                add(document, group.distribution());
            }
        }
    }

    private void add(Document document, Distribution distribution) {
        if (!distribution.shown()) {
            document.add(new Paragraph(english ? "Not shown, to keep people safe." : "人を守るために 出しません。", small));
            return;
        }
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        for (Cell cell : distribution.cells()) {
            table.addCell(plain(cell.label().in(language), Element.ALIGN_LEFT));
            table.addCell(bar(cell.share()));
            table.addCell(plain(cell.share() == null ? "–" : cell.share() + "%", Element.ALIGN_RIGHT));
            table.addCell(plain(cell.count() == null ? "–" : cell.count().toString(), Element.ALIGN_RIGHT));
        }
        document.add(table);
    }

    private PdfPCell plain(String words, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(words, text));
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    private static PdfPCell bar(@Nullable Integer share) {
        int filled = Math.clamp(share == null ? 0 : share, 0, 100);
        PdfPTable bar =
                filled == 0 || filled == 100 ? new PdfPTable(1) : new PdfPTable(new float[] {filled, 100 - filled});
        bar.setWidthPercentage(100);
        if (filled > 0) {
            bar.addCell(block(ACCENT));
        }
        if (filled < 100) {
            bar.addCell(block(EMPTY));
        }
        PdfPCell cell = new PdfPCell(bar);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(4);
        return cell;
    }

    private static PdfPCell block(Color colour) {
        PdfPCell block = new PdfPCell();
        block.setBorder(PdfPCell.NO_BORDER);
        block.setFixedHeight(7);
        block.setBackgroundColor(colour);
        return block;
    }

    private String summary(Results results) {
        String closed = english ? "Closed on " + results.closedOn() : results.closedOn() + " に 締め切りました";
        Integer rate = results.responseRate();
        if (rate == null) {
            return closed;
        }
        return closed + (english ? ", about " + rate + "% answered" : "。答えた人 約" + rate + "%");
    }

    private String promise(Results results) {
        String sentence = english
                ? "Every number stands for at least " + results.k()
                        + " people. Where one is missing, it or another could tell who answered."
                : "どの数も " + results.k() + "人以上を あらわします。数のないところは、出すと だれの答えか 気づかれるおそれが あります。";
        if (!results.lostMarks()) {
            return sentence;
        }
        return sentence
                + (english
                        ? " The service was restarted during this survey, so a few people may have answered twice."
                        : " 実施中に システムの再起動があったため、ごくわずかの人が 2回答えている可能性があります。");
    }

    private static BaseFont face() {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("/fonts/" + FACE), FACE)) {
            BaseFont font = BaseFont.createFont(
                    FACE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
