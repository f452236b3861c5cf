package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Hand;
import io.komado.cases.procedure.Handlers;
import io.komado.cases.procedure.Informer;
import io.komado.cases.procedure.Inquiry;
import io.komado.cases.procedure.Names;
import io.komado.cases.procedure.Parties;
import io.komado.cases.procedure.Status;
import io.komado.cases.procedure.ThingId;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.time.CoarseTime;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a case is read apart from its page: lists, and what only some of its people may see, each reading on record. */
@Service
public class CaseReading {

    private static final int BOARD_PAGE = 100;

    private final CaseFiles files;
    private final CaseAnnouncements announcements;
    private final Clock clock;

    CaseReading(CaseFiles files, CaseAnnouncements announcements, Clock clock) {
        this.files = files;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** In which capacities this person acts in a case that is theirs to read. */
    @Transactional(readOnly = true)
    public Set<Hand> handsIn(Actor.Staff by, CaseId id) {
        return files.readable(id, Reader.of(by))
                .map(open -> Handlers.handsOf(open.file(), by.id(), by.roles()))
                .orElseThrow(Refusal::notFound);
    }

    /** Who informed, for the counsellors of the case and the chair (R3-43). */
    @Transactional
    public Informer informer(Actor.Staff by, CaseId id) {
        return readFor(Set.of(Hand.COUNSELLOR, Hand.CHAIR), by, id, "case.informer-read")
                .file()
                .informer();
    }

    /** Who is behind the labels, for those who must know (R3-04). */
    @Transactional
    public Names names(Actor.Staff by, CaseId id) {
        return readFor(Handlers.KNOW_NAMES, by, id, "case.names-read").file().names();
    }

    /** A hearing with its sheet, to be taken out of the house; with the name of whoever was heard for those who must know it. */
    @Transactional
    public HeardSheet sheet(Actor.Staff by, CaseId id, ThingId hearing) {
        OpenCase open = readFor(Set.of(Hand.values()), by, id, "case.sheet-exported");
        CaseFile file = open.file();
        Inquiry.Hearing heard = file.inquiry().hearings().stream()
                .filter(one -> one.id().equals(hearing))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        boolean knowsNames = !Collections.disjoint(Handlers.handsOf(file, by.id(), by.roles()), Handlers.KNOW_NAMES);
        return new HeardSheet(
                open.number(),
                heard,
                file.parties().all().stream()
                        .filter(party -> party.label().equals(heard.subject()))
                        .findFirst()
                        .map(Parties.Party::part),
                knowsNames ? file.names().of(heard.subject()) : Optional.empty(),
                file.inquiry().team().size(),
                file.inquiry().signed().size(),
                CoarseTime.dayOf(clock, CoarseTime.TOKYO));
    }

    private OpenCase readFor(Set<Hand> anyOf, Actor.Staff by, CaseId id, String act) {
        OpenCase open = files.readable(id, Reader.of(by))
                .filter(one -> !Collections.disjoint(Handlers.handsOf(one.file(), by.id(), by.roles()), anyOf))
                .orElseThrow(Refusal::notFound);
        announcements.read(open.file(), by.id(), act);
        return open;
    }

    /** The board of those who may read. */
    @Transactional(readOnly = true)
    public List<Heading> board(Actor.Staff by, Optional<Status> status, Optional<CaseId> after) {
        return files.board(Reader.of(by), status, after, BOARD_PAGE);
    }

    /** How many stand where. */
    @Transactional(readOnly = true)
    public Map<Status, Integer> counts(Actor.Staff by) {
        return files.counts(Reader.of(by));
    }
}
