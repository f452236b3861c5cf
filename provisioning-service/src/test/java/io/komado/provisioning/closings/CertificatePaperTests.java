package io.komado.provisioning.closings;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.provisioning.letters.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatePaperTests {

    private static final String SERVICE =
            "{\"accounts\":%d,\"erasedOn\":\"2027-04-01\",\"keys\":[\"1@1\",\"2@7\"],\"rows\":31204,\"service\":\"%s\"}";

    private static final Certificate CERTIFICATE = new Certificate(
            UUID.fromString("0b2f6a8e-3c51-4e0b-9b7e-5d1f8a9c2e74"),
            "{\"askedBy\":\"contract-end\",\"auditTopic\":\"audit.k7q2x\",\"auditUntil\":\"2032-04-01\",\"backupsUntil\":\"2027-04-08\","
                    + "\"certificate\":\"0b2f6a8e-3c51-4e0b-9b7e-5d1f8a9c2e74\",\"closing\":\"0b2f6a8e-3c51-4e0b-9b7e-5d1f8a9c2e75\","
                    + "\"confirmedOn\":\"2027-03-01\",\"erasedOn\":\"2027-04-01\",\"eventsUntil\":\"2027-04-08\",\"organisation\":\"k7q2x\",\"services\":["
                    + SERVICE.formatted(0, "chat") + "," + SERVICE.formatted(10_020, "identity") + ","
                    + SERVICE.formatted(0, "provisioning") + "],\"takingOutUntil\":\"2027-03-31\",\"v\":1}",
            "AXNpZ25hdHVyZSB0aGF0IGlzIGFzIGxvbmcgYXMgdGhvc2Ugb2YgRWQyNTUxOSBhcmUsIHdpdGggVGlua3MgcHJlZml4IQ==",
            LocalDate.of(2027, 4, 1),
            LocalDate.of(2032, 4, 1));

    @ParameterizedTest
    @CsvSource({
        "JA, データ消去の証明書, 2032年4月1日, ご契約またはお試しの終了",
        "EN, Certificate of erasure, 1 April 2032, end of contract or trial"
    })
    void saysOnOnePageWhatWasDestroyedWhen(Language language, String title, String auditUntil, String occasion)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CertificatePaper().print(language, CERTIFICATE, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(title, auditUntil, occasion, "k7q2x", "31,204", "10,020", "1@1", "2@7")
                    .contains(CERTIFICATE.id().toString())
                    .doesNotContain("null", "{", "|");
        }
    }
}
