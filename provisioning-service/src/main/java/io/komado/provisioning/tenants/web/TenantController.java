package io.komado.provisioning.tenants.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.notices.Contact;
import io.komado.provisioning.tenants.Founding;
import io.komado.provisioning.tenants.Industry;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantFoundation;
import io.komado.provisioning.tenants.TenantLifecycle;
import io.komado.provisioning.tenants.TenantOverview;
import io.komado.provisioning.tenants.TenantOverviews;
import io.komado.provisioning.tenants.Tenants;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TenantController {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record FoundTenant(
            @NotNull String name,
            @NotNull Codes.Kind kind,
            Codes.@Nullable Industry industry,
            @NotNull Integer headcountLimit,
            @NotEmpty List<Codes.@NotNull Language> languages,
            @Valid @Nullable ContactView contact) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record ExtendTrial(@NotNull LocalDate until) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Suspend(@NotNull Codes.Suspension reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TenantView(
            String code,
            String name,
            String kind,
            String industry,
            int headcountLimit,
            LocalDate createdOn,
            String standing,
            LocalDate trialUntil,
            @Nullable LocalDate contractUntil,
            int invoicesOverdue,
            @Nullable ContactView contact,
            String letters) {

        static TenantView of(TenantOverview tenant) {
            return new TenantView(
                    tenant.id().value(),
                    tenant.name(),
                    word(tenant.kind()),
                    tenant.industry().code(),
                    tenant.headcountLimit(),
                    LocalDate.ofInstant(tenant.createdAt(), CoarseTime.TOKYO),
                    tenant.standing().code(),
                    tenant.trialUntil(),
                    tenant.contractUntil().orElse(null),
                    tenant.invoicesOverdue(),
                    tenant.contact().map(ContactView::of).orElse(null),
                    tenant.letters().code());
        }
    }

    record TenantList(List<TenantView> tenants) {}

    record OwnTenant(String name, String kind, String standing, boolean open) {}

    private final Tenants tenants;
    private final TenantOverviews overviews;
    private final TenantFoundation foundation;
    private final TenantLifecycle lifecycle;

    TenantController(
            Tenants tenants, TenantOverviews overviews, TenantFoundation foundation, TenantLifecycle lifecycle) {
        this.tenants = tenants;
        this.overviews = overviews;
        this.foundation = foundation;
        this.lifecycle = lifecycle;
    }

    @GetMapping("/tenant")
    @Transactional(readOnly = true)
    @AllowedTo(
            value = {
                Who.MEMBER,
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
                Who.AUDITOR,
                Who.DESK_AGENT,
                Who.PROGRAMME_MANAGER
            },
            unaudited = "reads the organisation's own name")
    OwnTenant own() {
        return tenants.current()
                .map(tenant -> new OwnTenant(
                        tenant.name(),
                        word(tenant.kind()),
                        tenant.standing().code(),
                        tenant.standing().isOpen()))
                .orElseThrow(Refusal::notFound);
    }

    @GetMapping("/tenants")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads the list of tenants, no content")
    TenantList all() {
        return new TenantList(overviews.all().stream().map(TenantView::of).toList());
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads a tenant's master data, no content")
    TenantView one(@PathVariable TenantId code) {
        return overviews.of(code).map(TenantView::of).orElseThrow(Refusal::notFound);
    }

    @PostMapping("/tenants")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.OPERATOR, audits = "tenant.created")
    TenantView found(Actor.Operator operator, @Valid @RequestBody FoundTenant request) {
        Tenant founded = foundation.found(
                new Founding(
                        request.name(),
                        request.kind().kind(),
                        request.industry() == null
                                ? Industry.OTHER
                                : request.industry().industry(),
                        request.headcountLimit(),
                        request.languages().stream()
                                .map(Codes.Language::language)
                                .toList(),
                        Optional.ofNullable(request.contact()).map(ContactView::contact)),
                operator.id());
        return one(founded.id());
    }

    @PutMapping("/tenants/{code:[a-z0-9]{5}}/contact")
    @AllowedTo(value = Who.OPERATOR, audits = "tenant.contact-changed")
    TenantView contact(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody ContactView request) {
        Contact contact = request.contact();
        lifecycle.contact(code, contact, operator.id());
        return one(code);
    }

    @PutMapping("/tenants/{code:[a-z0-9]{5}}/trial")
    @AllowedTo(value = Who.OPERATOR, audits = "trial.extended")
    TenantView extendTrial(
            Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody ExtendTrial request) {
        lifecycle.extendTrial(code, request.until(), operator.id());
        return one(code);
    }

    @PutMapping("/tenants/{code:[a-z0-9]{5}}/suspension")
    @AllowedTo(value = Who.OPERATOR, audits = "tenant.suspended")
    TenantView suspend(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody Suspend request) {
        lifecycle.suspend(code, request.reason().reason(), operator.id());
        return one(code);
    }

    @DeleteMapping("/tenants/{code:[a-z0-9]{5}}/suspension")
    @AllowedTo(value = Who.OPERATOR, audits = "tenant.reinstated")
    TenantView reinstate(Actor.Operator operator, @PathVariable TenantId code) {
        lifecycle.reinstate(code, operator.id());
        return one(code);
    }

    private static String word(Organisation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
