package io.komado.identity.staff;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.Profile.Gender;
import io.komado.identity.tenants.TenantStanding;
import io.komado.identity.tenants.Tenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The countermeasure committee (R3-08, R4-14) and the pool of candidates for investigation committees (R4-39), as of today. */
@Service
public class Committee {

    /** Someone who sits there. */
    public record Member(StaffId staff, Grant grant) {}

    /**
     * The committee of a day.
     *
     * @param vacant seats for one person in which nobody sits
     * @param oneGender whether all who said so are of one gender, which is a warning and no bar (R4-39)
     */
    public record Sitting(List<Member> members, List<Seat> vacant, boolean chaired, boolean oneGender) {}

    /** Those who were designated beforehand. */
    public record Pool(List<StaffMember> candidates, boolean oneGender) {}

    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Tenants tenants;

    Committee(StaffMembers staff, StaffChanges changes, Tenants tenants) {
        this.staff = staff;
        this.changes = changes;
        this.tenants = tenants;
    }

    /** Who sits on it today. */
    @Transactional(readOnly = true)
    public Sitting today() {
        String kind = tenants.standing().map(TenantStanding::kind).orElseThrow(Refusal::notFound);
        List<Member> members = new ArrayList<>();
        List<StaffMember> people = new ArrayList<>();
        LocalDate day = changes.today();
        for (StaffMember person : staff.all()) {
            person.grants().stream()
                    .filter(grant -> person.isThereOn(day)
                            && grant.standsOn(day)
                            && Offices.ON_THE_COMMITTEE.contains(grant.role()))
                    .forEach(grant -> {
                        members.add(new Member(person.id(), grant));
                        people.add(person);
                    });
        }
        Set<Seat> taken = members.stream()
                .flatMap(member -> Optional.ofNullable(member.grant().seat()).stream())
                .collect(Collectors.toSet());
        List<Seat> vacant = Arrays.stream(Seat.values())
                .filter(seat -> seat.isOf(kind) && seat.isSingle() && !taken.contains(seat))
                .toList();
        return new Sitting(members, vacant, taken.stream().anyMatch(Seat::isChair), oneGender(people));
    }

    /** Who may be chosen for an investigation committee. */
    @Transactional(readOnly = true)
    public Pool pool() {
        List<StaffMember> candidates = staff.all().stream()
                .filter(person ->
                        person.isThereOn(changes.today()) && person.profile().candidate())
                .toList();
        return new Pool(candidates, oneGender(candidates));
    }

    private static boolean oneGender(List<StaffMember> people) {
        Set<Gender> told = people.stream()
                .map(person -> person.profile().gender())
                .filter(gender -> gender != Gender.UNDISCLOSED)
                .collect(Collectors.toSet());
        return people.size() > 1 && told.size() == 1;
    }
}
