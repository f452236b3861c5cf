package io.komado.identity.training;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.staff.StaffChanges;
import io.komado.identity.staff.StaffMember;
import io.komado.identity.staff.StaffMembers;
import io.komado.identity.training.Trainings.Training;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps trainings and attendance, and works out the year (R4-12, R4-31). */
@Service
public class Attendance {

    private final Trainings trainings;
    private final StaffMembers staff;
    private final StaffChanges changes;
    private final Clock clock;

    Attendance(Trainings trainings, StaffMembers staff, StaffChanges changes, Clock clock) {
        this.trainings = trainings;
        this.staff = staff;
        this.changes = changes;
        this.clock = clock;
    }

    /** A school year; the running one where none is named. */
    @Transactional(readOnly = true)
    public TrainingYear year(Optional<Integer> asked) {
        int year = asked.orElseGet(() -> TrainingYear.of(clock));
        LocalDate today = changes.today();
        List<StaffMember> there =
                staff.all().stream().filter(person -> person.isThereOn(today)).toList();
        return new TrainingYear(
                year,
                trainings.heldBetween(TrainingYear.beginOf(year), TrainingYear.beginOf(year + 1)),
                there.stream().map(StaffMember::id).collect(Collectors.toUnmodifiableSet()),
                there.stream()
                        .filter(person -> person.rolesOn(today).contains(Role.COUNSELLOR))
                        .map(StaffMember::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Transactional
    public UUID add(LocalDate heldOn, String title, Trainings.HeldBy heldBy) {
        changes.begin();
        Training training = new Training(UUID.randomUUID(), heldOn, title, heldBy, Set.of());
        trainings.add(training);
        return training.id();
    }

    /** Notes exactly these as those who attended. */
    @Transactional
    public void note(UUID training, Set<StaffId> attended) {
        changes.begin();
        if (trainings.find(training).isEmpty()) {
            throw Refusal.notFound();
        }
        Set<StaffId> known = staff.all().stream().map(StaffMember::id).collect(Collectors.toSet());
        if (!known.containsAll(attended)) {
            throw Refusal.unprocessable("person-unknown", "There is no such person.")
                    .at("/attended", "unknown");
        }
        trainings.setAttendance(training, attended);
    }
}
