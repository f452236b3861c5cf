package io.komado.cases.casefile.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Uid;
import io.komado.cases.casefile.CaseAgenda;
import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.casefile.DueItem;
import io.komado.chassis.actor.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/agenda")
class AgendaController {

    /** A year ahead, for the longest clock there is. */
    private static final int DAYS = 366;

    record Item(UUID id, String number, String kind, String about, LocalDate day, String who) {

        static Item of(DueItem due) {
            return new Item(due.id().value(), due.number(), due.kind(), due.about(), due.day(), due.who());
        }
    }

    record AgendaView(LocalDate today, List<Item> items) {}

    private final CaseAgenda agenda;
    private final CaseWorkflow workflow;

    AgendaController(CaseAgenda agenda, CaseWorkflow workflow) {
        this.agenda = agenda;
        this.workflow = workflow;
    }

    @GetMapping
    @AllowedToHandlers(unaudited = "days and kinds of what the caller has to do; opening a case is on record")
    AgendaView agenda(Actor.Staff staff) {
        return new AgendaView(
                workflow.today(), agenda.of(staff, DAYS).stream().map(Item::of).toList());
    }

    /** The same for a calendar: numbers and kinds, and nothing that a person wrote. */
    @GetMapping("/calendar")
    @AllowedToHandlers(unaudited = "days and kinds of what the caller has to do; opening a case is on record")
    ResponseEntity<String> calendar(Actor.Staff staff) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Komado//agenda//JA");
        agenda.of(staff, DAYS).forEach(due -> calendar.addEvent(event(due)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(Biweekly.write(calendar).go());
    }

    private static VEvent event(DueItem due) {
        VEvent event = new VEvent();
        event.setUid(new Uid(due.id() + "-" + due.kind() + "-" + due.about() + "@komado"));
        event.setSummary(due.number() + " " + due.kind());
        event.setClassification(Classification.confidential());
        event.setDateStart(
                Date.from(due.day().atStartOfDay(ZoneOffset.systemDefault()).toInstant()), false);
        return event;
    }
}
