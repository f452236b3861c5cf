package io.komado.survey.ballots;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.survey.waves.Wave;
import io.komado.survey.waves.WaveId;
import io.komado.survey.waves.WaveState;
import io.komado.survey.waves.Waves;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets on paper for people without an account: shown once, kept as digests, each good for one ballot, which then tells nothing of the ticket (R3-24). */
@Service
public class Tickets {

    /** What making them leaves in the audit stream. */
    public static final String MADE = "tickets.made";

    private static final int BYTES = 16;
    private static final int MOST = 20_000;

    private final Waves waves;
    private final BallotStore store;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(Waves waves, BallotStore store, Outbox outbox, Clock clock) {
        this.waves = waves;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws Refusal 409 for a wave of members, and for one that is over */
    @Transactional
    public List<String> make(WaveId id, int count, StaffId by) {
        Waves.Listed listed = waves.listed(id).orElseThrow(Refusal::notFound);
        Wave wave = listed.wave();
        if (!wave.audience().comesByTicket()) {
            throw Refusal.conflict("audience-has-accounts", "Members answer with their accounts.");
        }
        if (wave.state() != WaveState.SCHEDULED && wave.state() != WaveState.OPEN) {
            throw Refusal.conflict("wave-closed", "This wave is over.");
        }
        if (listed.tickets() + count > MOST) {
            throw Refusal.conflict("too-many-tickets", "This wave has as many tickets as a wave can have.");
        }
        List<String> tickets = IntStream.range(0, count).mapToObj(i -> draw()).toList();
        store.issue(id, tickets.stream().map(Digests::of).toList());
        outbox.audit(AuditEntry.byStaff(MADE, by, clock.instant(), Map.of("wave", id.toString(), "count", count)));
        return tickets;
    }

    private String draw() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return Digests.text(drawn);
    }
}
