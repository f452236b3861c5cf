package io.komado.provisioning.tenants.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.TenantFoundation;
import io.komado.provisioning.tenants.TenantOverview;
import io.komado.provisioning.tenants.TenantOverview.LettersState;
import io.komado.provisioning.tenants.TenantOverviews;
import io.komado.provisioning.tenants.Tenants;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TenantController {

    enum KindCode {
        @JsonProperty("school")
        SCHOOL,
        @JsonProperty("company")
        COMPANY
    }

    enum LanguageCode {
        @JsonProperty("ja")
        JA,
        @JsonProperty("en")
        EN
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record FoundTenant(
            @NotNull String name,
            @NotNull KindCode kind,
            @NotNull Integer headcountLimit,
            @NotEmpty List<@NotNull LanguageCode> languages) {}

    record TenantView(String code, String name, String kind, int headcountLimit, LocalDate createdOn, String letters) {

        static TenantView of(TenantOverview tenant) {
            return new TenantView(
                    tenant.id().value(),
                    tenant.name(),
                    word(tenant.kind()),
                    tenant.headcountLimit(),
                    LocalDate.ofInstant(tenant.createdAt(), CoarseTime.TOKYO),
                    tenant.letters().code());
        }

        static TenantView of(Tenant tenant) {
            return of(new TenantOverview(
                    tenant.id(),
                    tenant.name(),
                    tenant.kind(),
                    tenant.headcountLimit(),
                    tenant.createdAt(),
                    LettersState.NONE));
        }
    }

    record TenantList(List<TenantView> tenants) {}

    record OwnTenant(String name, String kind) {}

    private final Tenants tenants;
    private final TenantOverviews overviews;
    private final TenantFoundation foundation;

    TenantController(Tenants tenants, TenantOverviews overviews, TenantFoundation foundation) {
        this.tenants = tenants;
        this.overviews = overviews;
        this.foundation = foundation;
    }

    @GetMapping("/tenant")
    @Transactional(readOnly = true)
    @AllowedTo(
            value = {Who.MEMBER, Who.RESPONDER, Who.TENANT_ADMIN},
            unaudited = "reads the organisation's own name")
    OwnTenant own() {
        return tenants.current()
                .map(tenant -> new OwnTenant(tenant.name(), word(tenant.kind())))
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
        return TenantView.of(foundation.found(
                request.name(),
                Organisation.Kind.valueOf(request.kind().name()),
                request.headcountLimit(),
                request.languages().stream()
                        .map(language -> Language.valueOf(language.name()))
                        .toList(),
                operator.id()));
    }

    private static String word(Organisation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
