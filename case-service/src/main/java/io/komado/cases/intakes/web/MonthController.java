package io.komado.cases.intakes.web;

import io.komado.cases.intakes.MonthCount;
import io.komado.cases.intakes.MonthlyNumbers;
import io.komado.cases.numbers.Share;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many intakes the desk received each month, for who is in charge at the organisation (R1-38). */
@RestController
@RequestMapping("/intake-months")
class MonthController {

    record ShareView(String code, @Nullable Integer count) {

        static ShareView of(Share share) {
            return new ShareView(share.code(), share.count().orElse(null));
        }
    }

    record MonthView(String month, int total, List<ShareView> kinds, List<ShareView> stores) {

        static MonthView of(MonthCount count) {
            return new MonthView(
                    count.month().toString(),
                    count.total(),
                    count.kinds().stream().map(ShareView::of).toList(),
                    count.stores().stream().map(ShareView::of).toList());
        }
    }

    record Months(List<MonthView> months) {}

    private final MonthlyNumbers numbers;

    MonthController(MonthlyNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            unaudited = "counts, small ones hidden")
    Months all() {
        return new Months(numbers.all().stream().map(MonthView::of).toList());
    }

    @GetMapping("/{month}/file")
    @AllowedTo(
            value = {Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = MonthlyNumbers.EXPORTED)
    ResponseEntity<byte[]> file(
            Actor.Staff staff,
            @PathVariable String month,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "ja") String language)
            throws IOException {
        boolean csv = format.equals("csv");
        MonthPaper paper = new MonthPaper(numbers.export(staff, read(month)), language.equals("en"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (csv) {
            out.write(paper.csv().getBytes(StandardCharsets.UTF_8));
        } else {
            paper.writeTo(out);
        }
        return ResponseEntity.ok()
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .cacheControl(CacheControl.noStore())
                .body(out.toByteArray());
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException ignored) {
            throw Refusal.notFound();
        }
    }
}
