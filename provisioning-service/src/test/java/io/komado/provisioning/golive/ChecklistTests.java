package io.komado.provisioning.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R0-29, R1-10, R1-11, R4-13. */
class ChecklistTests {

    private static final List<DeskReaders> COVERED = List.of(desk(2, false));

    @Test
    @DisplayName("R1-10: training is asked of a desk for customers and of no other")
    void trainingIsAskedOfADeskForCustomers() {
        Map<Item, Confirmation> confirmed = confirmed(Item.POLICY_PUBLISHED, Item.USE_UNDERSTOOD);
        assertThat(Checklist.of(false, confirmed, COVERED).isComplete()).isTrue();
        assertThat(missing(Checklist.of(true, confirmed, COVERED))).containsExactly("/training-given");
    }

    @Test
    void eachLineThatIsNotMetIsNamed() {
        assertThat(missing(Checklist.of(true, Map.of(), List.of())))
                .containsExactly("/training-given", "/policy-published", "/use-understood", "/readers-able");
    }

    @ParameterizedTest
    @CsvSource({"0, false, false", "1, false, false", "2, false, true", "3, false, true", "0, true, true"})
    void twoReadADeskOrAnotherStandsIn(int readers, boolean fallback, boolean covered) {
        Map<Item, Confirmation> confirmed = confirmed(Item.POLICY_PUBLISHED, Item.USE_UNDERSTOOD);
        assertThat(Checklist.of(false, confirmed, List.of(desk(readers, fallback)))
                        .isComplete())
                .isEqualTo(covered);
        assertThat(Checklist.of(false, confirmed, List.of(desk(2, false), desk(readers, fallback)))
                        .isComplete())
                .isEqualTo(covered);
    }

    @Test
    @DisplayName("R0-36: a desk outside needs one who reads; one of the organisation's own needs two")
    void somebodyOutsideIsEnoughAlone() {
        assertThat(new DeskReaders(UUID.randomUUID(), true, 1, false).isCovered())
                .isTrue();
        assertThat(new DeskReaders(UUID.randomUUID(), true, 0, false).isCovered())
                .isFalse();
        assertThat(new DeskReaders(UUID.randomUUID(), false, 1, false).isCovered())
                .isFalse();
    }

    @Test
    void aCompleteChecklistRefusesNothing() {
        Checklist.of(true, confirmed(Item.values()), COVERED).requireComplete();
    }

    private static List<String> missing(Checklist checklist) {
        assertThatThrownBy(checklist::requireComplete).isInstanceOf(Refusal.class);
        try {
            checklist.requireComplete();
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("checklist-incomplete");
            return refusal.fields().stream().map(Refusal.Field::pointer).toList();
        }
    }

    private static DeskReaders desk(int readers, boolean fallback) {
        return new DeskReaders(UUID.randomUUID(), false, readers, fallback);
    }

    private static Map<Item, Confirmation> confirmed(Item... items) {
        return Set.copyOf(Arrays.asList(items)).stream()
                .map(item -> new Confirmation(item, new StaffId(UUID.randomUUID()), LocalDate.EPOCH))
                .collect(Collectors.toMap(Confirmation::item, Function.identity()));
    }
}
