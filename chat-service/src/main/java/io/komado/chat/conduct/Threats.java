package io.komado.chat.conduct;

import io.komado.chassis.time.CoarseTime;
import io.komado.chat.keeping.Holds;
import io.komado.chat.notices.Notices;
import io.komado.chat.proposals.Proposal;
import io.komado.chat.proposals.TakesTwo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A threat: two people see one in what was written. What is there stays under a hold until a day, for those whom the law lets ask, and the
 * member is told. What can be handed over is a copy of the conversation, and nothing else exists (TH-33).
 */
@Component
class Threats implements TakesTwo {

    private final Holds holds;
    private final Notices notices;
    private final Clock clock;

    Threats(Holds holds, Notices notices, Clock clock) {
        this.holds = holds;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "threat";
    }

    @Override
    public void check(Proposal proposal) {
        holds.check(proposal);
    }

    @Override
    public void confirmed(Proposal proposal) {
        LocalDate until = Optional.ofNullable(proposal.until()).orElseThrow();
        holds.placeForThreat(proposal.id().value(), proposal.conversation(), until);
        notices.add(
                proposal.conversation(),
                "threat-kept",
                Map.of("until", until.toString()),
                CoarseTime.dayOf(clock, CoarseTime.TOKYO));
    }
}
