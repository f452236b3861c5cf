package io.komado.chat.delays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TH-17: a delay tells nothing of the moment at which it was asked for. */
class DelayedSendingTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:05:31.482Z");

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.75, 0.999})
    void isDueFromTwentyMinutesToSixHoursLaterAndToTheMinute(double share) {
        Instant due = DelayedSending.drawn(NOW, share);
        assertThat(Duration.between(NOW, due))
                .isGreaterThan(Duration.ofMinutes(19))
                .isLessThanOrEqualTo(Duration.ofHours(6));
        assertThat(due.getEpochSecond() % 60).isZero();
        assertThat(due.getNano()).isZero();
    }

    @Test
    void theWholeSpanIsUsed() {
        assertThat(Duration.between(DelayedSending.drawn(NOW, 0), DelayedSending.drawn(NOW, 1)))
                .isEqualTo(Duration.ofMinutes(340));
    }
}
