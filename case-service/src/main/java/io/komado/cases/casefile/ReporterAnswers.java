package io.komado.cases.casefile;

import io.komado.cases.procedure.CaseFile;
import io.komado.cases.procedure.Consents;
import io.komado.cases.procedure.Deciding;
import io.komado.cases.procedure.Hand;
import io.komado.cases.procedure.Interim;
import io.komado.cases.procedure.Move;
import io.komado.cases.procedure.Notice;
import io.komado.cases.procedure.PartyLabel;
import io.komado.cases.procedure.Recording;
import io.komado.cases.procedure.Watching;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What comes back from the conversation of whoever reported: answers to questions, and the day on which the time to object began. */
@Service
public class ReporterAnswers {

    private final CaseFiles files;
    private final CaseWorkflow workflow;

    ReporterAnswers(CaseFiles files, CaseWorkflow workflow) {
        this.files = files;
        this.workflow = workflow;
    }

    /** The notice of what was determined was opened first on this day, and counts as received on it (T23). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(UUID reference, LocalDate day) {
        files.begunWith(reference)
                .map(OpenCase::file)
                .ifPresent(file -> file.reportingParty()
                        .ifPresent(party -> workflow.fromTheConversation(
                                file, new Deciding.ReceiveNotice(party.label(), day), Set.of(Hand.SYSTEM))));
    }

    /**
     * A question was answered.
     *
     * @param asks of {@link Notice#asks}
     * @param about the measure that was asked about; {@code none} where it was about none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(UUID reference, String asks, String about, boolean yes) {
        files.begunWith(reference)
                .map(OpenCase::file)
                .ifPresent(file -> file.reportingParty()
                        .flatMap(party -> said(file, party.label(), asks, about, yes))
                        .ifPresent(
                                move -> workflow.fromTheConversation(file, move, Set.of(Hand.REPORTER, Hand.PARTY))));
    }

    private Optional<Move> said(CaseFile file, PartyLabel party, String asks, String about, boolean yes) {
        return switch (asks) {
            case "mediation" ->
                Optional.of(new Recording.Consent(Consents.To.MEDIATION, Optional.of(party), false, yes));
            case "no-pain" -> Optional.of(new Watching.StateNoPain(party, false, !yes, workflow.today()));
            case "interim" ->
                yes
                        ? file.interim().all().stream()
                                .filter(one -> one.id().toString().equals(about))
                                .findFirst()
                                .map(one -> new Interim.ConsentTo(one.id(), one.words()))
                        : Optional.of(new Recording.RecordWish(party, "interim", ""));
            default -> Optional.empty();
        };
    }
}
