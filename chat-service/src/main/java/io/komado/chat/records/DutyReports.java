package io.komado.chat.records;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.Role;
import io.komado.chat.proposals.Proposal;
import io.komado.chat.proposals.TakesTwo;
import org.springframework.stereotype.Component;

/** The one way past consent (T6e): danger to life or body, or a duty to report; a colleague writes the least that is needed, the desk's lead confirms, the member is told with it. */
@Component
class DutyReports implements TakesTwo {

    private final Handover handover;

    DutyReports(Handover handover) {
        this.handover = handover;
    }

    @Override
    public String kind() {
        return "duty-report";
    }

    @Override
    public void check(Proposal proposal) {}

    @Override
    public boolean mayConfirm(Actor.Staff second) {
        return second.roles().contains(Role.DESK_LEAD);
    }

    @Override
    public void confirmed(Proposal proposal) {
        handover.dutyReport(proposal.conversation(), proposal.words());
    }
}
