package io.komado.cases.casefile.web;

import io.komado.cases.casefile.CaseJson;
import io.komado.cases.casefile.CaseReading;
import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.casefile.Heading;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Event;
import io.komado.cases.procedure.Informer;
import io.komado.cases.procedure.Names;
import io.komado.cases.procedure.Status;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/cases")
class CaseController {

    /** Six answers, each of at most so many signs. */
    private static final int LONG = 4_000;

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Account(
            @NotNull @Size(max = LONG) String people,
            @NotNull @Size(max = LONG) String whenAndWhere,
            @NotNull @Size(max = LONG) String acts,
            @NotNull @Size(max = LONG) String harm,
            @NotNull @Size(max = LONG) String cause,
            @NotNull @Size(max = LONG) String since) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Opening(
            @NotNull Source origin,
            @NotNull Relation reporter,
            @NotBlank @Size(max = 120) String title,
            @NotNull @Size(max = 12) List<@NotBlank @Size(max = 60) String> categories,
            @NotNull @Size(max = 30) String place,
            @NotNull @Valid Account account,
            @Nullable LocalDate lastFactOn,
            @Nullable LocalDate leftOn,
            @Nullable Boolean victimPain,
            @NotNull @Size(max = LONG) String informer) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Moving(
            @NotNull @Size(max = 40) String event,
            @NotNull Long version,
            @Nullable UUID resolution,
            @NotNull JsonNode details) {}

    record Opened(UUID id) {}

    record HeadingView(
            UUID id,
            String number,
            String title,
            String status,
            String serious,
            LocalDate receivedOn,
            @Nullable LocalDate nextDue) {

        static HeadingView of(Heading heading) {
            return new HeadingView(
                    heading.id().value(),
                    heading.number(),
                    heading.title(),
                    heading.status().code(),
                    heading.serious().code(),
                    heading.receivedOn(),
                    heading.nextDue().orElse(null));
        }
    }

    record Board(Map<String, Integer> counts, List<HeadingView> cases) {}

    record InformerView(@Nullable UUID finder, String who) {

        static InformerView of(Informer informer) {
            return new InformerView(
                    informer.finder().map(finder -> finder.value()).orElse(null), informer.who());
        }
    }

    record NamedParty(String label, String name, String of) {}

    record NamesView(List<NamedParty> parties) {

        static NamesView of(Names names) {
            return new NamesView(names.all().entrySet().stream()
                    .map(entry -> new NamedParty(
                            entry.getKey().value(),
                            entry.getValue().name(),
                            entry.getValue().of()))
                    .sorted(Comparator.comparing(NamedParty::label))
                    .toList());
        }
    }

    private final CaseWorkflow workflow;
    private final CaseReading reading;
    private final CaseJson json;

    CaseController(CaseWorkflow workflow, CaseReading reading, CaseJson json) {
        this.workflow = workflow;
        this.reading = reading;
        this.json = json;
    }

    @GetMapping
    @AllowedToHandlers(unaudited = "headings of the cases that the caller handles; opening one is on record")
    Board board(
            Actor.Staff staff,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID after) {
        Map<String, Integer> counts = new TreeMap<>();
        reading.counts(staff).forEach((place, count) -> counts.put(place.code(), count));
        return new Board(
                counts,
                reading.board(staff, Optional.ofNullable(status).map(CaseController::known), idOf(after)).stream()
                        .map(HeadingView::of)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedToHandlers(audits = "case.opened")
    Opened open(Actor.Staff staff, @Valid @RequestBody Opening opening) {
        return new Opened(workflow.open(staff, Openings.intake(opening, workflow), opening.informer())
                .value());
    }

    @GetMapping("/{case}")
    @AllowedToHandlers(audits = "case.read")
    CaseView page(Actor.Staff staff, @PathVariable("case") UUID id) {
        return CaseView.of(workflow.page(staff, new CaseId(id)), json);
    }

    @PostMapping("/{case}/moves")
    @AllowedToHandlers(audits = "case.moved")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(Actor.Staff staff, @PathVariable("case") UUID id, @Valid @RequestBody Moving moving) {
        Event event = Event.of(moving.event())
                .orElseThrow(() -> Refusal.unprocessable("not-readable", "There is no such step.")
                        .at("/event", "unknown"));
        workflow.move(
                staff,
                new CaseId(id),
                moving.version(),
                json.move(event, moving.details()),
                Optional.ofNullable(moving.resolution()).map(ThingId::new));
    }

    @PostMapping("/{case}/recusal")
    @AllowedToHandlers(audits = "case.recused")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recuse(Actor.Staff staff, @PathVariable("case") UUID id) {
        workflow.recuse(staff, new CaseId(id));
    }

    @GetMapping("/{case}/informer")
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.CHAIR},
            audits = "case.informer-read")
    InformerView informer(Actor.Staff staff, @PathVariable("case") UUID id) {
        return InformerView.of(reading.informer(staff, new CaseId(id)));
    }

    @GetMapping("/{case}/names")
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.CHAIR, Who.INVESTIGATOR, Who.MEDIATOR, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            audits = "case.names-read")
    NamesView names(Actor.Staff staff, @PathVariable("case") UUID id) {
        return NamesView.of(reading.names(staff, new CaseId(id)));
    }

    private static Optional<CaseId> idOf(@Nullable UUID id) {
        return Optional.ofNullable(id).map(CaseId::new);
    }

    private static Status known(String code) {
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("not-readable", "There is no such place.")
                        .at("/status", "unknown"));
    }
}
