package io.komado.cases.intakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.tables.Matrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** domain.md 2.5, typed a second time and walked for every place, event and hand. */
class IntakeTableTests {

    @Test
    @DisplayName("2.5, D2 to D9: the table of intakes is that of the specification")
    void theTableOfIntakesIsThatOfTheSpecification() {
        assertThat(Matrix.lines(IntakeTable.TABLE))
                .containsExactly(
                        "D2 |  | receive | intake | applicant desk | client-served",
                        "D3 | intake | reject | rejected-police | desk | police-told reason",
                        "D4 | intake | verify | verified | desk | reason advice",
                        "D5 | verified | report | reported | desk | consent",
                        "D5a | verified | advise | closed | desk | employees",
                        "D6a | reported verified | write-feedback | = | desk | ",
                        "D6a | feedback-approved | write-feedback | reported | desk | ",
                        "D6 | reported | approve-feedback | feedback-approved | client"
                                + " | feedback-wanted contact-given feedback-written same-text",
                        "D7 | feedback-approved | send-feedback | feedback-sent | desk | same-text",
                        "D8 | reported | decline-feedback | closed | client | ",
                        "D9 | closed feedback-approved feedback-sent reported | open-case | = | client | no-case-yet");
    }

    @Test
    @DisplayName("2.5, D0 and D1: the table of hand-overs is that of the specification")
    void theTableOfHandoversIsThatOfTheSpecification() {
        assertThat(Matrix.lines(HandoverTable.TABLE))
                .containsExactly(
                        "D0 |  | hand-over | handed-over | client front | desk-engaged training-given",
                        "D1 | handed-over | gave-up | done | client front | ",
                        "D1 | handed-over linked | escalated | police | client front | police-told",
                        "D1 | handed-over | filed | linked | client | intake-reported",
                        "D1 | handed-over linked | normalised | done | client front | ");
    }

    @Test
    void whatTheTablesDoNotHaveIsRefusedForEverybody() {
        assertThat(Matrix.findings(IntakeTable.TABLE, IntakeStatus.values(), IntakeEvent.values(), DeskHand.values()))
                .isEmpty();
        assertThat(Matrix.findings(
                        HandoverTable.TABLE, HandoverStatus.values(), HandoverEvent.values(), DeskHand.values()))
                .isEmpty();
    }

    @Test
    void theDrawingIsThatOfTheTables() {
        assertThat(Matrix.page("intakes.md"))
                .contains("```mermaid\n" + IntakeTable.TABLE.mermaid() + "```")
                .contains("```mermaid\n" + HandoverTable.TABLE.mermaid() + "```");
    }
}
