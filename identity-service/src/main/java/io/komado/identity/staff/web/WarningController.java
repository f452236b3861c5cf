package io.komado.identity.staff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.identity.staff.Outlook;
import io.komado.identity.staff.Staffing;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant-admin has to look after ahead of time: terms that end, leavers, desks with too few readers. */
@RestController
class WarningController {

    record EndingTerm(UUID staff, GrantView grant, long days) {}

    record Leaver(UUID staff, LocalDate on) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeskView(UUID id, @Nullable UUID fallback, boolean shortOfReaders) {}

    record Warnings(List<EndingTerm> endingTerms, List<Leaver> leavers, List<DeskView> desks) {}

    /** The desk that stands in; null for none. */
    record Fallback(@Nullable UUID fallback) {}

    private final Outlook outlook;
    private final Staffing staffing;

    WarningController(Outlook outlook, Staffing staffing) {
        this.outlook = outlook;
        this.staffing = staffing;
    }

    @GetMapping("/staff/warnings")
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.PRESIDENT},
            unaudited = "dates of terms, no content")
    Warnings warnings() {
        Outlook.Ahead ahead = outlook.ahead();
        return new Warnings(
                ahead.endingTerms().stream()
                        .map(ending ->
                                new EndingTerm(ending.staff().value(), GrantView.of(ending.grant()), ending.days()))
                        .toList(),
                ahead.leavers().stream()
                        .map(leaver -> new Leaver(leaver.staff().value(), leaver.on()))
                        .toList(),
                staffing.desks().stream()
                        .map(desk -> new DeskView(desk.id(), desk.fallback(), desk.shortOfReaders()))
                        .toList());
    }

    @PutMapping("/staff/desks/{desk}/fallback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, unaudited = "names a desk that stands in, changes nobody's rights")
    void setFallback(@PathVariable UUID desk, @Valid @RequestBody Fallback fallback) {
        staffing.setFallback(desk, fallback.fallback());
    }
}
