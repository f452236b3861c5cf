package io.komado.provisioning.policies.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.policies.PolicyBook;
import io.komado.provisioning.policies.PolicyVersion;
import io.komado.provisioning.policies.Profile;
import io.komado.provisioning.policies.Rules;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/policies")
class PolicyController {

    enum ProfileCode {
        @JsonProperty("school")
        SCHOOL,
        @JsonProperty("university")
        UNIVERSITY,
        @JsonProperty("company")
        COMPANY,
        @JsonProperty("customer-desk")
        CUSTOMER_DESK,
        @JsonProperty("community")
        COMMUNITY
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record RulesView(
            @NotNull ProfileCode profile,
            @NotNull Integer watchMonths,
            @NotNull Integer counsellors,
            @NotNull Integer investigators,
            @NotNull Integer answerWithinHours,
            @NotNull Integer olderTextAfterDays,
            @NotNull Integer conversationDays,
            @NotNull Integer deletionDelayDays,
            @NotNull Integer caseYears,
            @NotNull Integer cellThreshold,
            @NotNull Integer textThreshold,
            @NotNull Boolean europeanDeadlines) {

        static RulesView of(Rules rules) {
            return new RulesView(
                    ProfileCode.valueOf(rules.profile().name()),
                    rules.watchMonths(),
                    rules.counsellors(),
                    rules.investigators(),
                    rules.answerWithinHours(),
                    rules.olderTextAfterDays(),
                    rules.conversationDays(),
                    rules.deletionDelayDays(),
                    rules.caseYears(),
                    rules.cellThreshold(),
                    rules.textThreshold(),
                    rules.europeanDeadlines());
        }

        Rules rules() {
            return new Rules(
                    Profile.valueOf(profile.name()),
                    watchMonths,
                    counsellors,
                    investigators,
                    answerWithinHours,
                    olderTextAfterDays,
                    conversationDays,
                    deletionDelayDays,
                    caseYears,
                    cellThreshold,
                    textThreshold,
                    europeanDeadlines);
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Publish(
            @NotNull LocalDate effectiveFrom,
            @NotNull @Valid RulesView rules) {}

    record VersionView(int number, LocalDate effectiveFrom, RulesView rules) {

        static VersionView of(PolicyVersion version) {
            return new VersionView(version.number(), version.effectiveFrom(), RulesView.of(version.rules()));
        }
    }

    record PolicyView(List<VersionView> versions, LocalDate reviewDueOn) {}

    private final PolicyBook book;

    PolicyController(PolicyBook book) {
        this.book = book;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            unaudited = "the rules are open to the whole staff")
    PolicyView all() {
        return view();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "policy.published")
    VersionView publish(Actor.Staff admin, @Valid @RequestBody Publish request) {
        return VersionView.of(book.publish(request.rules().rules(), request.effectiveFrom(), admin.id()));
    }

    @PostMapping("/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "policy.reviewed")
    PolicyView reviewed(Actor.Staff admin) {
        book.reviewed(admin.id());
        return view();
    }

    private PolicyView view() {
        return new PolicyView(book.versions().stream().map(VersionView::of).toList(), book.reviewDue());
    }
}
