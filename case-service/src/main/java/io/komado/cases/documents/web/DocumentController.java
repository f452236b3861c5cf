package io.komado.cases.documents.web;

import io.komado.cases.documents.Audience;
import io.komado.cases.documents.Box;
import io.komado.cases.documents.Document;
import io.komado.cases.documents.Documents;
import io.komado.cases.documents.Guest;
import io.komado.cases.documents.Kind;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/cases/{case}")
class DocumentController {

    record DocumentView(
            UUID id,
            String kind,
            String audience,
            String type,
            int bytes,
            String hash,
            @Nullable UUID original,
            UUID addedBy,
            LocalDate addedOn) {

        static DocumentView of(Document document) {
            return new DocumentView(
                    document.id().value(),
                    document.kind().code(),
                    document.audience().code(),
                    document.type(),
                    document.bytes(),
                    document.hash(),
                    document.original().map(ThingId::value).orElse(null),
                    document.addedBy().value(),
                    document.addedOn());
        }
    }

    record All(List<DocumentView> documents) {}

    record GuestView(UUID person, String audience, LocalDate until) {}

    record Guests(List<GuestView> guests) {}

    record Stay(@NotNull String audience, @NotNull LocalDate until) {}

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents")
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD
            },
            unaudited = "kinds and days; opening one is on record")
    All all(Actor.Staff staff, @PathVariable("case") UUID id) {
        return new All(documents.of(staff, new CaseId(id)).stream()
                .map(DocumentView::of)
                .toList());
    }

    /** The body is the file itself; of a name nothing is sent, and what it is stands in it. */
    @PostMapping(value = "/documents", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.INVESTIGATOR, Who.PRESIDENT},
            audits = Documents.ADDED)
    DocumentView add(
            Actor.Staff staff,
            @PathVariable("case") UUID id,
            @RequestParam String kind,
            @RequestParam String audience,
            @RequestParam(required = false) @Nullable UUID original,
            HttpServletRequest request)
            throws IOException {
        return DocumentView.of(documents.add(
                staff,
                new CaseId(id),
                Kind.of(kind).orElseThrow(() -> unknown("/kind")),
                Audience.of(audience).orElseThrow(() -> unknown("/audience")),
                Optional.ofNullable(original).map(ThingId::new),
                request.getInputStream().readNBytes(Documents.LONGEST + 1)));
    }

    @GetMapping("/documents/{document}/file")
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD
            },
            audits = Documents.READ)
    ResponseEntity<byte[]> file(Actor.Staff staff, @PathVariable("case") UUID id, @PathVariable UUID document) {
        Documents.Opened opened = documents.open(staff, new CaseId(id), new ThingId(document));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.document().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .cacheControl(CacheControl.noStore())
                .body(opened.content());
    }

    record Pages(int pages) {}

    record BoxView(int page, double left, double top, double width, double height) {}

    record Covering(@NotNull @Size(max = 500) List<@NotNull @Valid BoxView> boxes) {}

    @GetMapping("/documents/{document}/pages")
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.INVESTIGATOR, Who.PRESIDENT},
            unaudited = "how many pages there are; looking at one is on record")
    Pages pages(Actor.Staff staff, @PathVariable("case") UUID id, @PathVariable UUID document) {
        return new Pages(documents.pages(staff, new CaseId(id), new ThingId(document)));
    }

    @GetMapping("/documents/{document}/pages/{page}")
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.INVESTIGATOR, Who.PRESIDENT},
            audits = Documents.READ)
    ResponseEntity<byte[]> page(
            Actor.Staff staff, @PathVariable("case") UUID id, @PathVariable UUID document, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(documents.page(staff, new CaseId(id), new ThingId(document), page));
    }

    /** A copy with these places covered. */
    @PostMapping("/documents/{document}/covered")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.INVESTIGATOR, Who.PRESIDENT},
            audits = Documents.ADDED)
    DocumentView cover(
            Actor.Staff staff,
            @PathVariable("case") UUID id,
            @PathVariable UUID document,
            @Valid @RequestBody Covering covering) {
        return DocumentView.of(documents.cover(
                staff,
                new CaseId(id),
                new ThingId(document),
                covering.boxes().stream()
                        .map(box -> new Box(box.page(), box.left(), box.top(), box.width(), box.height()))
                        .toList()));
    }

    @GetMapping("/guests")
    @AllowedTo(
            value = {Who.COUNSELLOR, Who.DESK_LEAD, Who.COMMITTEE, Who.CHAIR, Who.INVESTIGATOR, Who.PRESIDENT},
            unaudited = "who reads a part of it and until when; nothing of the case")
    Guests guests(Actor.Staff staff, @PathVariable("case") UUID id) {
        return new Guests(documents.guests(staff, new CaseId(id)).stream()
                .map(guest ->
                        new GuestView(guest.person().value(), guest.audience().code(), guest.until()))
                .toList());
    }

    @PutMapping("/guests/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.CHAIR, Who.PRESIDENT},
            audits = Documents.LET_IN)
    void letIn(
            Actor.Staff staff,
            @PathVariable("case") UUID id,
            @PathVariable UUID person,
            @Valid @RequestBody Stay stay) {
        documents.letIn(
                staff,
                new CaseId(id),
                new Guest(
                        new StaffId(person),
                        Audience.of(stay.audience()).orElseThrow(() -> unknown("/audience")),
                        stay.until()));
    }

    @DeleteMapping("/guests/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(
            value = {Who.CHAIR, Who.PRESIDENT},
            audits = Documents.SHUT_OUT)
    void shutOut(Actor.Staff staff, @PathVariable("case") UUID id, @PathVariable UUID person) {
        documents.shutOut(staff, new CaseId(id), new StaffId(person));
    }

    private static Refusal unknown(String pointer) {
        return Refusal.unprocessable("not-readable", "There is no such word.").at(pointer, "unknown");
    }
}
