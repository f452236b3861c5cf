package io.komado.identity.units.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.identity.units.Unit;
import io.komado.identity.units.UnitId;
import io.komado.identity.units.Units;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The organisation's units, kept by its tenant-admins. */
@RestController
@RequestMapping("/staff/units")
class UnitController {

    record UnitView(UUID id, String name, boolean course) {}

    record AllUnits(List<UnitView> units) {}

    record AddedUnit(UUID id) {}

    /** How a unit is called. */
    record NamedUnit(@NotBlank @Size(max = 60) String name, boolean course) {}

    private final Units units;
    private final TransactionTemplate transaction;

    UnitController(Units units, TransactionTemplate transaction) {
        this.units = units;
        this.transaction = transaction;
    }

    @GetMapping
    @AllowedTo(
            value = {
                Who.RESPONDER,
                Who.COUNSELLOR,
                Who.DESK_LEAD,
                Who.COMMITTEE,
                Who.CHAIR,
                Who.INVESTIGATOR,
                Who.MEDIATOR,
                Who.PRESIDENT,
                Who.DEPARTMENT_HEAD,
                Who.TENANT_ADMIN,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            unaudited = "names of units, no person")
    AllUnits all() {
        return new AllUnits(transaction.execute(status -> units.all()).stream()
                .map(unit -> new UnitView(unit.id().value(), unit.name(), unit.course()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "names a unit, changes nobody's rights")
    AddedUnit add(@Valid @RequestBody NamedUnit named) {
        Unit unit = new Unit(new UnitId(UUID.randomUUID()), named.name().strip(), named.course());
        transaction.executeWithoutResult(status -> units.add(unit));
        return new AddedUnit(unit.id().value());
    }

    @PutMapping("/{unit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "names a unit, changes nobody's rights")
    void rename(@PathVariable UUID unit, @Valid @RequestBody NamedUnit named) {
        Unit renamed = new Unit(new UnitId(unit), named.name().strip(), named.course());
        if (!Boolean.TRUE.equals(transaction.execute(status -> units.rename(renamed)))) {
            throw Refusal.notFound();
        }
    }
}
