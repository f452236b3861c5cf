package io.komado.cases.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.cases.tables.Matrix;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** domain.md 2.4, typed a second time and walked for every place, event and hand. */
class LadderTableTests {

    @Test
    @DisplayName("2.4, L0 to L8: the ladder is that of the specification")
    void theLadderIsThatOfTheSpecification() {
        assertThat(Matrix.lines(LadderTable.TABLE))
                .containsExactly(
                        "L0 | clear removed warned | guide-orally | = | reviewer staff | incident-recorded",
                        "L1 | clear | warn | warned | reviewer | incident-recorded",
                        "L2 | clear warned | remove | removed | reviewer staff"
                                + " | incident-recorded spoken-to-or-urgent told-before-or-urgent",
                        "L3 | clear removed warned | suspend | suspended | reviewer"
                                + " | incident-recorded reason-and-next-steps",
                        "L4 | clear removed warned | suspend-at-once | suspended-emergency | programme-manager staff"
                                + " | incident-recorded clear-violation",
                        "L4r | suspended-emergency | record-contact | = | reviewer | ",
                        "L4r | suspended-emergency | confirm-emergency | suspended | reviewer"
                                + " | contact-recorded reason-and-next-steps",
                        "L4r | suspended-emergency | lift-emergency | clear | reviewer | contact-recorded",
                        "L5 | suspended | agree | agreed | member | same-guidelines",
                        "L6 | agreed | reinstate | clear | reviewer | ",
                        "L7 | suspended | ban | banned | reviewer | second-approver reason-and-next-steps",
                        "L8 | agreed clear removed suspended warned | stop-by-finding | suspended | system"
                                + " | found-by-reviewer");
    }

    @Test
    @DisplayName("2.4: in the table nobody is reinstated without an agreement, and nothing leads out of a ban")
    void nobodyIsReinstatedWithoutAnAgreement() {
        assertThat(LadderTable.TABLE.lines())
                .filteredOn(line -> line.event() == Measure.REINSTATE)
                .allMatch(line -> line.from().equals(Set.of(Standing.AGREED)));
        assertThat(LadderTable.TABLE.lines()).noneMatch(line -> line.from().contains(Standing.BANNED));
    }

    @Test
    void whatTheLadderDoesNotHaveIsRefusedForEverybody() {
        assertThat(Matrix.findings(LadderTable.TABLE, Standing.values(), Measure.values(), LadderHand.values()))
                .isEmpty();
    }

    @Test
    void theDrawingIsThatOfTheLadder() {
        assertThat(Matrix.page("ladder.md")).contains("```mermaid\n" + LadderTable.TABLE.mermaid() + "```");
    }
}
