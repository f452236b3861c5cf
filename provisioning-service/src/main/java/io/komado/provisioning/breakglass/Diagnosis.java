package io.komado.provisioning.breakglass;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is open while the glass is broken: how the organisation's jobs do.
 *
 * @param overdue how many timers of each kind should have gone off
 * @param mailsWaiting how many mails of each template have not left
 */
public record Diagnosis(List<Job> jobs, Map<String, Integer> overdue, Map<String, Integer> mailsWaiting) {

    /**
     * An order of letters, by number.
     *
     * @param leasedUntil until when a process works on it; empty when none does
     */
    public record Job(
            UUID order, String status, int letters, int made, Instant orderedAt, Optional<Instant> leasedUntil) {}
}
