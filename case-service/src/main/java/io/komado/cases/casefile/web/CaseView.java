package io.komado.cases.casefile.web;

import io.komado.cases.casefile.CaseJson;
import io.komado.cases.casefile.CasePage;
import io.komado.cases.casefile.HistoryEntry;
import io.komado.cases.procedure.Due;
import io.komado.cases.procedure.Hand;
import io.komado.cases.procedure.Place;
import io.komado.cases.procedure.Possible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case's page.
 *
 * @param facts what is known of it, without who informed
 */
record CaseView(
        UUID id,
        String number,
        long version,
        String status,
        String profile,
        int profileVersion,
        int rulesVersion,
        LocalDate receivedOn,
        LocalDate changedOn,
        List<String> hands,
        List<PossibleView> possible,
        List<DueView> dues,
        List<EntryView> history,
        List<UUID> linked,
        JsonNode facts) {

    record PossibleView(
            String event,
            String row,
            @Nullable UUID thing,
            @Nullable String to,
            List<String> who,
            boolean mine,
            List<String> missing,
            List<String> met) {

        static PossibleView of(Possible possible) {
            return new PossibleView(
                    possible.event().code(),
                    possible.row(),
                    possible.thing().map(thing -> thing.value()).orElse(null),
                    possible.to().map(Place::code).orElse(null),
                    possible.who().stream().map(Hand::code).sorted().toList(),
                    possible.mine(),
                    possible.missing(),
                    possible.met());
        }
    }

    record DueView(String kind, String about, LocalDate day, String who) {

        static DueView of(Due due) {
            return new DueView(
                    due.kind(), due.about().orElse(""), due.day(), due.who().code());
        }
    }

    record EntryView(
            int seq,
            String row,
            String event,
            String from,
            String to,
            @Nullable UUID by,
            Instant at) {

        static EntryView of(HistoryEntry entry) {
            return new EntryView(
                    entry.seq(),
                    entry.row(),
                    entry.event(),
                    entry.from(),
                    entry.to(),
                    entry.by().map(person -> person.value()).orElse(null),
                    entry.at());
        }
    }

    static CaseView of(CasePage page, CaseJson json) {
        var file = page.open().file();
        return new CaseView(
                file.id().value(),
                page.open().number(),
                file.version(),
                file.status().code(),
                file.procedure().profile(),
                file.procedure().version(),
                file.procedure().rules(),
                file.receivedOn(),
                page.open().changedOn(),
                page.hands().stream().map(Hand::code).sorted().toList(),
                page.possible().stream().map(PossibleView::of).toList(),
                page.dues().stream().map(DueView::of).toList(),
                page.history().stream().map(EntryView::of).toList(),
                page.linked().stream().map(id -> id.value()).toList(),
                json.shown(file.facts()));
    }
}
