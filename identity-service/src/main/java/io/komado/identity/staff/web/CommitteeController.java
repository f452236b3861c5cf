package io.komado.identity.staff.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.identity.staff.Committee;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The committee as it sits today, and the pool of candidates for investigation committees. */
@RestController
class CommitteeController {

    record Sitting(UUID staff, GrantView grant) {}

    record Roster(List<Sitting> members, List<String> vacant, boolean chaired, boolean oneGender) {}

    record Pool(List<UUID> candidates, boolean oneGender) {}

    private final Committee committee;

    CommitteeController(Committee committee) {
        this.committee = committee;
    }

    @GetMapping("/staff/committee")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT, Who.CHAIR, Who.COMMITTEE},
            unaudited = "who sits on the committee, no matter of it")
    Roster roster() {
        Committee.Sitting today = committee.today();
        return new Roster(
                today.members().stream()
                        .map(member -> new Sitting(member.staff().value(), GrantView.of(member.grant())))
                        .toList(),
                today.vacant().stream().map(seat -> seat.code()).toList(),
                today.chaired(),
                today.oneGender());
    }

    @GetMapping("/staff/candidates")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT, Who.CHAIR},
            unaudited = "who may be chosen for an investigation committee")
    Pool candidates() {
        Committee.Pool pool = committee.pool();
        return new Pool(
                pool.candidates().stream().map(person -> person.id().value()).toList(), pool.oneGender());
    }
}
