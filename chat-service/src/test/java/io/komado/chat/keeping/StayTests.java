package io.komado.chat.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import io.komado.chat.policies.Rules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R0-12: a term counts from the last message, is announced two weeks before, and ends never without that. */
class StayTests {

    private static final LocalDate LAST = LocalDate.of(2026, 1, 31);
    private static final Rules RULES = new Rules("school", 2, 24, 3, 30, 7, 5);
    private static final LocalDate ANNOUNCE_ON = LAST.plusDays(16);
    private static final LocalDate END = LAST.plusDays(30);

    @Test
    void nothingHappensBeforeTheDayOfTheAnnouncement() {
        assertThat(stay(null, null, false).step(RULES, ANNOUNCE_ON.minusDays(1)))
                .isEqualTo(new Stay.Step.Wait(ANNOUNCE_ON));
    }

    @Test
    void theEndIsAnnouncedTwoWeeksBefore() {
        assertThat(stay(null, null, false).step(RULES, ANNOUNCE_ON)).isEqualTo(new Stay.Step.Announce(END));
    }

    @Test
    void anEndThatWasNotAnnouncedInTimeWaitsForTwoWeeks() {
        assertThat(stay(null, null, false).step(RULES, END.plusDays(5)))
                .isEqualTo(new Stay.Step.Announce(END.plusDays(19)));
    }

    @Test
    void theTermEndsOnItsDayAndNotBefore() {
        assertThat(stay(ANNOUNCE_ON, null, false).step(RULES, END.minusDays(1))).isEqualTo(new Stay.Step.Wait(END));
        assertThat(stay(ANNOUNCE_ON, null, false).step(RULES, END)).isEqualTo(new Stay.Step.End());
    }

    @Test
    void whoWritesAfterTheAnnouncementTakesItBack() {
        Stay written = new Stay(ANNOUNCE_ON, ANNOUNCE_ON, null, false, false);
        assertThat(written.notice()).isEmpty();
        assertThat(written.step(RULES, END)).isEqualTo(new Stay.Step.Wait(ANNOUNCE_ON.plusDays(16)));
    }

    @Test
    void aHoldPutsTheEndOff() {
        LocalDate held = END.plusDays(100);
        assertThat(stay(ANNOUNCE_ON, held, false).step(RULES, END)).isEqualTo(new Stay.Step.Wait(held));
        assertThat(stay(ANNOUNCE_ON, held, false).step(RULES, held)).isEqualTo(new Stay.Step.End());
        assertThat(stay(null, held, false).endsOn(RULES)).isEqualTo(held);
    }

    @Test
    void whatACaseRestsOnDoesNotEnd() {
        assertThat(stay(ANNOUNCE_ON, null, true).step(RULES, END)).isEqualTo(new Stay.Step.Wait(END.plusDays(14)));
    }

    @Test
    void aHoldForbidsDeletionUntilItsDay() {
        Stay held = stay(null, END, false);
        assertThatThrownBy(() -> held.requireNotHeld(END.minusDays(1))).isInstanceOf(Refusal.class);
        held.requireNotHeld(END);
        assertThat(held.isHeld(END)).isFalse();
    }

    private static Stay stay(@Nullable LocalDate announced, @Nullable LocalDate held, boolean tied) {
        return new Stay(LAST, announced, held, false, tied);
    }
}
