package io.komado.identity.staff.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.staff.Directory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The names on the name cards of people whom chat-service knows by id, for a copy that a desk takes out. */
@RestController
class StaffNamesController {

    /** Whose names are wanted. */
    record WantedNames(
            @NotNull String tenant,
            @NotNull @Size(max = 200) List<UUID> staff) {}

    record NamedStaff(UUID id, String displayName) {}

    record StaffNames(List<NamedStaff> names) {}

    private final Directory directory;

    StaffNamesController(Directory directory) {
        this.directory = directory;
    }

    /** Whoever is not of the tenant's staff is left out. */
    @PostMapping("/internal/staff/names")
    @AllowedTo(Who.CHAT_SERVICE)
    StaffNames names(@Valid @RequestBody WantedNames wanted) {
        return Tenancy.in(
                new TenantId(wanted.tenant()),
                () -> new StaffNames(wanted.staff().stream()
                        .map(id -> directory.find(new StaffId(id)))
                        .flatMap(Optional::stream)
                        .map(person -> new NamedStaff(
                                person.id().value(), person.profile().displayName()))
                        .toList()));
    }
}
