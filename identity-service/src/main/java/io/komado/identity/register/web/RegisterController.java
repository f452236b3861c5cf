package io.komado.identity.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.actor.Who;
import io.komado.identity.register.Designations;
import io.komado.identity.register.Windows;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Designated handlers and windows, kept by tenant-admins. */
@RestController
class RegisterController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DesignationView(
            UUID staff, LocalDate designatedOn, @Nullable LocalDate endedOn) {}

    record AllDesignations(List<DesignationView> designations) {}

    /** The date on the writing. */
    record Designated(@NotNull LocalDate on) {}

    record WindowView(UUID id, String name, boolean external) {}

    record AllWindows(List<WindowView> windows, List<String> missing) {}

    record AddedWindow(UUID id) {}

    /** A window, as the organisation calls it. */
    record NamedWindow(@NotBlank @Size(max = 80) String name, boolean external) {}

    private final Designations designations;
    private final Windows windows;

    RegisterController(Designations designations, Windows windows) {
        this.designations = designations;
        this.windows = windows;
    }

    @GetMapping("/staff/designations")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT, Who.AUDITOR},
            unaudited = "the register that the organisation has to show")
    AllDesignations all() {
        return new AllDesignations(designations.all().stream()
                .map(one -> new DesignationView(one.staff().value(), one.designatedOn(), one.endedOn()))
                .toList());
    }

    @PutMapping("/staff/{id}/designation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = Designations.DESIGNATED)
    void designate(Actor.Staff by, @PathVariable UUID id, @Valid @RequestBody Designated designated) {
        designations.designate(by, new StaffId(id), designated.on());
    }

    @DeleteMapping("/staff/{id}/designation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = Designations.ENDED)
    void end(Actor.Staff by, @PathVariable UUID id) {
        designations.end(by, new StaffId(id));
    }

    @GetMapping("/staff/windows")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT, Who.CHAIR},
            unaudited = "which windows there are")
    AllWindows windows() {
        return new AllWindows(
                windows.all().stream()
                        .map(window -> new WindowView(window.id(), window.name(), window.external()))
                        .toList(),
                windows.missing());
    }

    @PostMapping("/staff/windows")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "names a window, changes nobody's rights")
    AddedWindow add(@Valid @RequestBody NamedWindow named) {
        return new AddedWindow(windows.add(named.name().strip(), named.external()));
    }

    @PutMapping("/staff/windows/{window}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "names a window, changes nobody's rights")
    void change(@PathVariable UUID window, @Valid @RequestBody NamedWindow named) {
        windows.change(window, named.name().strip(), named.external());
    }

    @DeleteMapping("/staff/windows/{window}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "removes a window's name, changes nobody's rights")
    void remove(@PathVariable UUID window) {
        windows.remove(window);
    }
}
