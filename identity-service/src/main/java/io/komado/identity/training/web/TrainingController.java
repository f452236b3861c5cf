package io.komado.identity.training.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.training.Attendance;
import io.komado.identity.training.TrainingYear;
import io.komado.identity.training.Trainings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trainings of a school year, with attendance and lapses. */
@RestController
@RequestMapping("/staff/trainings")
class TrainingController {

    record TrainingView(UUID id, LocalDate heldOn, String title, String heldBy, List<UUID> attended) {}

    record Year(int year, List<TrainingView> trainings, int staff, int attended, List<UUID> lapsed) {

        static Year of(TrainingYear year) {
            return new Year(
                    year.year(),
                    year.trainings().stream()
                            .map(training -> new TrainingView(
                                    training.id(),
                                    training.heldOn(),
                                    training.title(),
                                    training.heldBy().code(),
                                    ids(training.attended())))
                            .toList(),
                    year.staff().size(),
                    year.attended().size(),
                    ids(year.lapsed()));
        }

        private static List<UUID> ids(Collection<StaffId> people) {
            return people.stream().map(StaffId::value).sorted().toList();
        }
    }

    /** A training that was or will be held. */
    record NewTraining(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 80) String title,
            @NotBlank String heldBy) {}

    record Added(UUID id) {}

    /** Everybody who attended. */
    record Attended(@NotNull @Size(max = 5_000) List<UUID> attended) {}

    private final Attendance attendance;

    TrainingController(Attendance attendance) {
        this.attendance = attendance;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            unaudited = "trainings and who attended, no matter")
    Year year(@RequestParam(required = false) @Nullable Integer year) {
        return Year.of(attendance.year(Optional.ofNullable(year)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "names a training, changes nobody's rights")
    Added add(@Valid @RequestBody NewTraining training) {
        Trainings.HeldBy heldBy = Trainings.HeldBy.of(training.heldBy())
                .orElseThrow(() -> Refusal.unprocessable("word-unknown", "This word is not known here.")
                        .at("/heldBy", "unknown"));
        return new Added(attendance.add(training.heldOn(), training.title().strip(), heldBy));
    }

    @PutMapping("/{training}/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "notes attendance, changes nobody's rights")
    void note(@PathVariable UUID training, @Valid @RequestBody Attended attended) {
        attendance.note(training, attended.attended().stream().map(StaffId::new).collect(Collectors.toSet()));
    }
}
