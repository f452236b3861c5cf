package io.komado.cases.documents;

import io.komado.cases.casefile.CaseFiles;
import io.komado.cases.casefile.CaseReading;
import io.komado.cases.casefile.CaseWorkflow;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Hand;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps documents of cases and shows each to those alone for whom it is. */
@Service
public class Documents {

    /** The audited acts. */
    public static final String ADDED = "case.document-added";

    public static final String READ = "case.document-read";
    public static final String LET_IN = "case.guest-let-in";
    public static final String SHUT_OUT = "case.guest-shut-out";

    /** The longest, in bytes. */
    public static final int LONGEST = 10 << 20;

    private static final int LONGEST_STAY_DAYS = 92;

    private final DocumentStore store;
    private final CaseWorkflow workflow;
    private final CaseReading reading;
    private final CaseFiles files;
    private final Outbox outbox;
    private final Clock clock;

    Documents(
            DocumentStore store,
            CaseWorkflow workflow,
            CaseReading reading,
            CaseFiles files,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.workflow = workflow;
        this.reading = reading;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Keeps one.
     *
     * @throws Refusal 403 for who may read a part alone, 422 for what is empty, too long, of another type, or a copy of what is not there
     */
    @Transactional
    public Document add(
            Actor.Staff by, CaseId id, Kind kind, Audience audience, Optional<ThingId> original, byte[] content) {
        requireWhole(by, id);
        Refusal refusal = Refusal.unprocessable("document", "This cannot be kept as a document.");
        if (content.length == 0 || content.length > LONGEST) {
            refusal.at("/content", content.length == 0 ? "empty" : "too-long");
        }
        Optional<String> type = FileType.of(content);
        if (type.isEmpty()) {
            refusal.at("/content", "unknown");
        }
        if (original.isPresent() != (audience != Audience.FULL)
                || original.stream().anyMatch(one -> !isWhole(id, one))) {
            refusal.at("/original", "unknown");
        }
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
        Document document = new Document(
                new ThingId(UUID.randomUUID()),
                kind,
                audience,
                type.orElseThrow(),
                content.length,
                hash(content),
                original,
                by.id(),
                workflow.today());
        store.add(id, document, content);
        audit(ADDED, by.id(), id);
        return document;
    }

    /** Those that this person may read. */
    @Transactional(readOnly = true)
    public List<Document> of(Actor.Staff by, CaseId id) {
        Audience most = audienceOf(by, id);
        return store.of(id).stream()
                .filter(document -> most.includes(document.audience()))
                .toList();
    }

    /**
     * Keeps a copy of one, made of pictures with these places burnt black; the original stays apart.
     *
     * @throws Refusal 422 where there is nothing to cover, a place lies on no page, or no pictures can be made of it
     */
    @Transactional
    public Document cover(Actor.Staff by, CaseId id, ThingId original, List<Box> boxes) {
        requireWhole(by, id);
        Opened opened = whole(id, original);
        PagePictures pictures = pictures(opened);
        int pages = pictures.count();
        if (boxes.isEmpty() || !boxes.stream().allMatch(box -> box.isOnOneOf(pages))) {
            throw Refusal.unprocessable("document", "This cannot be kept as a document.")
                    .at("/boxes", boxes.isEmpty() ? "empty" : "not-on-a-page");
        }
        return add(by, id, opened.document().kind(), Audience.REDACTED, Optional.of(original), pictures.covered(boxes));
    }

    /** How many pages one has, for who is about to cover some of it. */
    @Transactional(readOnly = true)
    public int pages(Actor.Staff by, CaseId id, ThingId original) {
        requireWhole(by, id);
        return pictures(whole(id, original)).count();
    }

    /**
     * A page as PNG; that it was read goes on record.
     *
     * @param page counted from 1
     */
    @Transactional
    public byte[] page(Actor.Staff by, CaseId id, ThingId original, int page) {
        requireWhole(by, id);
        audit(READ, by.id(), id);
        PagePictures pictures = pictures(whole(id, original));
        if (page < 1 || page > pictures.count()) {
            throw Refusal.notFound();
        }
        return pictures.png(page);
    }

    private Opened whole(CaseId id, ThingId original) {
        Document document = store.of(id).stream()
                .filter(one -> one.id().equals(original) && one.audience() == Audience.FULL)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return new Opened(document, store.content(id, original).orElseThrow(Refusal::notFound));
    }

    private static PagePictures pictures(Opened opened) {
        return new PagePictures(opened.content(), opened.document().type());
    }

    /** What stands in one; that it was read goes on record. */
    @Transactional
    public Opened open(Actor.Staff by, CaseId id, ThingId wanted) {
        Document document = of(by, id).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        audit(READ, by.id(), id);
        return new Opened(document, store.content(id, wanted).orElseThrow(Refusal::notFound));
    }

    /** A document and what stands in it. */
    public record Opened(Document document, byte[] content) {}

    /**
     * Lets somebody read a part until a day.
     *
     * @throws Refusal 403 for anybody but chair and president, 422 for the whole, for a day that is past or too far away, and for who has an
     *     interest
     */
    @Transactional
    public void letIn(Actor.Staff by, CaseId id, Guest guest) {
        requireHost(by, id);
        LocalDate today = workflow.today();
        if (guest.audience() == Audience.FULL) {
            throw refused("/audience", "whole");
        }
        if (guest.until().isBefore(today) || guest.until().isAfter(today.plusDays(LONGEST_STAY_DAYS))) {
            throw refused("/until", guest.until().isBefore(today) ? "past" : "too-far");
        }
        if (!files.isFreeOfInterest(id, guest.person())) {
            throw refused("/person", "has-an-interest");
        }
        store.letIn(id, guest);
        audit(LET_IN, by.id(), id);
    }

    /** The same person reads nothing from now on. */
    @Transactional
    public void shutOut(Actor.Staff by, CaseId id, StaffId person) {
        requireHost(by, id);
        store.leaves(id, person);
        audit(SHUT_OUT, by.id(), id);
    }

    /** Who reads a part, and until when; for those who carry the case. */
    @Transactional(readOnly = true)
    public List<Guest> guests(Actor.Staff by, CaseId id) {
        requireWhole(by, id);
        return store.guests(id, workflow.today());
    }

    /** The cases of which this person reads a part as a guest. */
    @Transactional(readOnly = true)
    public List<CaseId> sharedWith(Actor.Staff by) {
        return store.sharedWith(by.id(), workflow.today()).stream()
                .filter(id -> files.isFreeOfInterest(id, by.id()))
                .toList();
    }

    private Audience audienceOf(Actor.Staff by, CaseId id) {
        return sharedWith(by).contains(id)
                ? store.guests(id, workflow.today()).stream()
                        .filter(guest -> guest.person().equals(by.id()))
                        .findFirst()
                        .map(Guest::audience)
                        .orElseThrow(Refusal::notFound)
                : Audience.of(reading.handsIn(by, id));
    }

    private void requireWhole(Actor.Staff by, CaseId id) {
        if (Audience.of(reading.handsIn(by, id)) != Audience.FULL) {
            throw Refusal.forbidden("not-yours-to-do", "Somebody else does this in this case.");
        }
    }

    private void requireHost(Actor.Staff by, CaseId id) {
        if (Collections.disjoint(reading.handsIn(by, id), Set.of(Hand.CHAIR, Hand.PRESIDENT))) {
            throw Refusal.forbidden("not-yours-to-do", "Somebody else does this in this case.");
        }
    }

    private boolean isWhole(CaseId id, ThingId original) {
        return store.of(id).stream().anyMatch(one -> one.id().equals(original) && one.audience() == Audience.FULL);
    }

    private void audit(String act, StaffId by, CaseId id) {
        outbox.audit(AuditEntry.byStaff(act, by, clock.instant(), Map.of("case", id.toString())));
    }

    private static Refusal refused(String pointer, String code) {
        return Refusal.unprocessable("guest", "This person cannot be let in so.")
                .at(pointer, code);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
