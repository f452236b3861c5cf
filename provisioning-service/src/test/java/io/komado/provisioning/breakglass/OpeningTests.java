package io.komado.provisioning.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TH-32: the glass is broken by two operators, for hours, and says why")
class OpeningTests {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final StaffId one = new StaffId(UUID.randomUUID());
    private final StaffId other = new StaffId(UUID.randomUUID());
    private final StaffId third = new StaffId(UUID.randomUUID());
    private final Opening asked = Opening.asked(Reason.LETTERS_HANG, "注文が進まない", 2, one, NOW);

    @Test
    void whoAsksSeesNothingUntilAnotherConfirms() {
        assertThat(asked.letsLook(one, NOW)).isFalse();
        assertThatThrownBy(() -> asked.confirmed(one, NOW)).isInstanceOf(Refusal.class);
        Opening open = asked.confirmed(other, NOW.plusSeconds(60));
        assertThat(open.letsLook(one, NOW.plusSeconds(61))).isTrue();
        assertThat(open.letsLook(other, NOW.plusSeconds(61))).isTrue();
        assertThat(open.letsLook(third, NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void itIsOverAtTheHourThatWasSaidConfirmedOrNot() {
        Instant end = NOW.plus(Duration.ofHours(2));
        Opening open = asked.confirmed(other, NOW);
        assertThat(open.state(end.minusSeconds(1))).isEqualTo(Opening.State.OPEN);
        assertThat(open.state(end)).isEqualTo(Opening.State.OVER);
        assertThat(open.letsLook(one, end)).isFalse();
        assertThatThrownBy(() -> asked.confirmed(other, end)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsOpenOrOverIsNotConfirmedAgainAndWhatEndedDoesNotEndTwice() {
        Opening open = asked.confirmed(other, NOW);
        assertThatThrownBy(() -> open.confirmed(third, NOW)).isInstanceOf(Refusal.class);
        Opening ended = open.ended(NOW);
        assertThat(ended.letsLook(one, NOW)).isFalse();
        assertThatThrownBy(() -> ended.ended(NOW)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 25})
    void itIsOpenForOneToTwentyFourHours(int hours) {
        assertThatThrownBy(() -> Opening.asked(Reason.SECURITY, "なぜか", hours, one, NOW))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void itSaysWhy() {
        assertThatThrownBy(() -> Opening.asked(Reason.SECURITY, " ", 1, one, NOW))
                .isInstanceOf(Refusal.class);
        assertThat(asked.toString()).doesNotContain("注文");
    }
}
