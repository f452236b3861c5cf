package io.komado.cases.sheets.web;

import io.komado.cases.casefile.CaseReading;
import io.komado.cases.casefile.HeardSheet;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.ThingId;
import io.komado.cases.sheets.PrintedSheet;
import io.komado.cases.sheets.Wording;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SheetController {

    private final CaseReading reading;

    SheetController(CaseReading reading) {
        this.reading = reading;
    }

    @GetMapping("/cases/{case}/sheets/{sheet}/file")
    @AllowedTo(
            value = {Who.COMMITTEE, Who.CHAIR, Who.INVESTIGATOR, Who.PRESIDENT},
            audits = "case.sheet-exported")
    void file(
            Actor.Staff staff,
            @PathVariable("case") UUID id,
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "ja") String language,
            HttpServletResponse response)
            throws IOException {
        HeardSheet heard = reading.sheet(staff, new CaseId(id), new ThingId(sheet));
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"komado.pdf\"");
        Wording words = language.toLowerCase(Locale.ROOT).startsWith("en") ? Wording.EN : Wording.JA;
        new PrintedSheet(heard, words).writeTo(response.getOutputStream());
    }
}
