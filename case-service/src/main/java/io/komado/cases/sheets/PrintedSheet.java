package io.komado.cases.sheets;

import io.komado.cases.casefile.HeardSheet;
import io.komado.cases.procedure.Inquiry;
import io.komado.cases.sheets.Wording.Word;
import java.io.IOException;
import java.io.OutputStream;

/** Prints a fact sheet with all of its fields (R3-65). */
public final class PrintedSheet {

    private static final String LINE = "　　　　　　　　　　　　";

    private final HeardSheet sheet;
    private final Wording words;

    public PrintedSheet(HeardSheet sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** Writes the PDF. */
    public void writeTo(OutputStream out) throws IOException {
        Inquiry.Hearing heard = sheet.hearing();
        try (Paper paper = new Paper()) {
            paper.head(words.of(Word.TITLE));
            paper.field(words.of(Word.NUMBER), sheet.number());
            paper.field(words.of(Word.DATE), heard.on().toString());
            paper.field(words.of(Word.TIME), heard.from() + " – " + heard.until());
            paper.field(words.of(Word.PLACE), heard.place());
            paper.field(words.of(Word.SUBJECT), subject());
            paper.field(words.of(Word.PART), words.of(sheet.part()));
            paper.field(words.of(Word.COMPANION), heard.companion());
            paper.field(words.of(Word.COUNSELLOR), words.of(heard.counsellor() ? Word.YES : Word.NO));
            paper.field(words.of(Word.RECORDER), toSign());
            for (int signer = 0; signer < heard.interviewers().size(); signer++) {
                paper.field(words.of(Word.INTERVIEWERS), toSign());
            }
            for (Inquiry.SheetRow row : heard.rows()) {
                paper.quiet("");
                paper.field(words.of(Word.WHEN), row.when());
                paper.field(words.of(Word.WHERE), row.where());
                paper.field(words.of(Word.WHO), row.who());
                paper.field(words.of(Word.WHAT), row.what());
            }
            paper.quiet("");
            paper.field(words.of(Word.OBSERVATIONS), heard.observations());
            paper.field(words.of(Word.CHECKED), toSign());
            paper.quiet(words.of(Word.SIGNED).formatted(sheet.team(), sheet.signed()));
            paper.quiet(words.of(Word.PRINTED).formatted(sheet.on()));
            paper.writeTo(out);
        }
    }

    private String subject() {
        return sheet.hearing().subject()
                + sheet.called()
                        .map(called -> "　" + called.name() + (called.of().isBlank() ? "" : "（" + called.of() + "）"))
                        .orElse("");
    }

    private String toSign() {
        return LINE + "（" + words.of(Word.SIGNATURE) + "）";
    }
}
