package io.komado.cases.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.casefile.HeardSheet;
import io.komado.cases.procedure.Inquiry;
import io.komado.cases.procedure.Names;
import io.komado.cases.procedure.Parties;
import io.komado.cases.procedure.PartyLabel;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.StaffId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrintedSheetTests {

    private static final Inquiry.SheetRow ROW = new Inquiry.SheetRow("11月18日 2時間目", "体育館", "B", "着がえのときに からかった");

    @Test
    @DisplayName(
            "R3-65: date, subject with class, kind, recorder, time from and to, place, rows of when, where, who and what, observations")
    void hasEveryField() throws IOException {
        String printed = print(sheet(List.of(ROW), Optional.of(new Names.Called("山田 花子", "2年1組"))), Wording.JA);
        assertThat(printed)
                .contains("事実確認シート", "QK72HD", "2026-11-20", "10:00", "10:45", "相談室", "A", "山田 花子", "2年1組")
                .contains("つらい思いをした人", "記録した人", "聴き手", "内容を確かめた人", "3人中 2人")
                .contains("11月18日 2時間目", "体育館", "B", "着がえのときに からかった", "うつむいていた");
    }

    @Test
    @DisplayName("R3-04: without a name for who need not know it; a long one goes on over as many pages as it takes")
    void showsALabelAlone() throws IOException {
        String printed = print(sheet(Collections.nCopies(60, ROW), Optional.empty()), Wording.EN);
        assertThat(printed).contains("Fact sheet", "Who suffered").doesNotContain("山田");
        assertThat(printed.split("着がえのときに", -1)).hasSize(61);
    }

    private static HeardSheet sheet(List<Inquiry.SheetRow> rows, Optional<Names.Called> called) {
        StaffId recorder = new StaffId(new UUID(0, 1));
        return new HeardSheet(
                "QK72HD",
                new Inquiry.Hearing(
                        new ThingId(new UUID(0, 2)),
                        new PartyLabel("A"),
                        Set.of(recorder, new StaffId(new UUID(0, 3))),
                        recorder,
                        LocalDate.of(2026, 11, 20),
                        LocalTime.of(10, 0),
                        LocalTime.of(10, 45),
                        "相談室 2",
                        true,
                        "養護の先生",
                        true,
                        rows,
                        "うつむいていた",
                        Optional.empty()),
                Optional.of(Parties.Part.VICTIM),
                called,
                3,
                2,
                LocalDate.of(2026, 11, 21));
    }

    private static String print(HeardSheet sheet, Wording words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PrintedSheet(sheet, words).writeTo(out);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
