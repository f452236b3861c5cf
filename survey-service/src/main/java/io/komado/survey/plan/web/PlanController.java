package io.komado.survey.plan.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Uid;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.survey.plan.Column;
import io.komado.survey.plan.Phase;
import io.komado.survey.plan.PlanWork;
import io.komado.survey.plan.Rule;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/plan/{year}")
class PlanController {

    private static final String ABOUT_NOBODY = "what the organisation plans; every change is on record";
    private static final List<Integer> MONTHS =
            IntStream.range(0, 12).mapToObj(month -> (month + 3) % 12 + 1).toList();

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record RuleView(
            Rule.@NotNull Kind kind,
            @NotNull Integer month,
            @Nullable Integer day,
            @Nullable Integer week) {

        static RuleView of(Rule rule) {
            return switch (rule.kind()) {
                case DAY -> new RuleView(rule.kind(), rule.month(), rule.number(), null);
                case WEEK -> new RuleView(rule.kind(), rule.month(), null, rule.number());
                case MONTH -> new RuleView(rule.kind(), rule.month(), null, null);
            };
        }

        Rule rule() {
            Integer number = kind == Rule.Kind.DAY ? day : week;
            return new Rule(kind, month, kind == Rule.Kind.MONTH || number == null ? 0 : number);
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Planning(
            @NotNull Column column,
            @NotBlank @Size(max = 120) String title,
            @Nullable Phase phase,
            @NotNull @Valid RuleView rule,
            @NotNull Boolean yearly) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Recording(
            @NotNull Boolean done,
            @NotNull @Size(max = 1_000) String note) {}

    record Planned(UUID id) {}

    record Item(
            UUID id,
            Column column,
            String title,
            @Nullable Phase phase,
            RuleView rule,
            boolean yearly,
            LocalDate from,
            LocalDate until,
            String state,
            @Nullable LocalDate doneOn,
            String note,
            @Nullable UUID wave) {

        static Item of(PlanWork.Entry entry) {
            return new Item(
                    entry.item().id(),
                    entry.item().column(),
                    entry.item().title(),
                    entry.item().phase(),
                    RuleView.of(entry.item().rule()),
                    entry.item().isYearly(),
                    entry.from(),
                    entry.until(),
                    entry.state().name().toLowerCase(Locale.ROOT),
                    entry.doneOn(),
                    entry.note(),
                    entry.wave());
        }
    }

    record YearView(
            int year,
            LocalDate today,
            List<Column> columns,
            List<Integer> months,
            int surveysNeeded,
            int surveysHeld,
            List<Item> items) {}

    private final PlanWork work;

    PlanController(PlanWork work) {
        this.work = work;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            unaudited = ABOUT_NOBODY)
    YearView year(Actor.Staff ignored, @PathVariable int year) {
        PlanWork.Year plan = work.year(year);
        return new YearView(
                plan.year(),
                plan.today(),
                List.of(Column.values()),
                MONTHS,
                plan.surveysNeeded(),
                plan.surveysHeld(),
                plan.entries().stream().map(Item::of).toList());
    }

    @PostMapping("/items")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = PlanWork.CHANGED)
    Planned add(Actor.Staff staff, @PathVariable int year, @Valid @RequestBody Planning planning) {
        return new Planned(work.add(
                year,
                planning.column(),
                planning.title(),
                planning.phase(),
                planning.rule().rule(),
                planning.yearly(),
                staff.id()));
    }

    @PutMapping("/items/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = PlanWork.CHANGED)
    void change(
            Actor.Staff staff, @PathVariable int year, @PathVariable UUID item, @Valid @RequestBody Planning planning) {
        work.change(
                year,
                item,
                planning.column(),
                planning.title(),
                planning.phase(),
                planning.rule().rule(),
                planning.yearly(),
                staff.id());
    }

    @DeleteMapping("/items/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = PlanWork.CHANGED)
    void remove(Actor.Staff staff, @PathVariable int year, @PathVariable UUID item) {
        work.remove(year, item, staff.id());
    }

    @PutMapping("/items/{item}/record")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = PlanWork.CHANGED)
    void record(
            Actor.Staff staff,
            @PathVariable int year,
            @PathVariable UUID item,
            @Valid @RequestBody Recording recording) {
        work.record(year, item, recording.done(), recording.note(), staff.id());
    }

    @PostMapping("/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR},
            audits = PlanWork.CHANGED)
    void start(Actor.Staff staff, @PathVariable int year) {
        work.start(year, staff.id());
    }

    @GetMapping("/calendar")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT},
            unaudited = ABOUT_NOBODY)
    ResponseEntity<String> calendar(Actor.Staff ignored, @PathVariable int year) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Komado//plan//JA");
        work.year(year).entries().forEach(entry -> calendar.addEvent(event(entry, year)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(Biweekly.write(calendar).go());
    }

    /** A day, or days up to the one after the last, as RFC 5545 counts them. */
    private static VEvent event(PlanWork.Entry entry, int year) {
        VEvent event = new VEvent();
        event.setUid(new Uid(entry.item().id() + "-" + year + "@komado"));
        event.setSummary(entry.item().title());
        event.setDateStart(date(entry.from()), false);
        event.setDateEnd(date(entry.until().plusDays(1)), false);
        return event;
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.systemDefault()).toInstant());
    }
}
