package io.komado.provisioning.desks.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.desks.DeskBook;
import io.komado.provisioning.desks.NamedDesk;
import io.komado.provisioning.tenants.Desk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/desks")
class DeskController {

    enum KindCode {
        @JsonProperty("report")
        REPORT,
        @JsonProperty("consult")
        CONSULT,
        @JsonProperty("external")
        EXTERNAL
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record OpenDesk(
            @NotNull KindCode kind,
            @Nullable String japanese,
            @Nullable String english) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record RenameDesk(@NotNull String japanese, @Nullable String english) {}

    /** A desk; an empty name leaves the word to the app. */
    record DeskView(UUID id, String kind, String japanese, String english) {

        static DeskView of(NamedDesk desk) {
            return new DeskView(desk.desk().id(), desk.desk().kind().code(), desk.japanese(), desk.english());
        }
    }

    record DeskList(List<DeskView> desks) {}

    private final DeskBook book;

    DeskController(DeskBook book) {
        this.book = book;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.MEMBER, Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT, Who.TENANT_ADMIN},
            unaudited = "shows what desks are called, no content")
    DeskList all() {
        return new DeskList(book.all().stream().map(DeskView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "desk.opened")
    DeskView open(Actor.Staff by, @Valid @RequestBody OpenDesk request) {
        return DeskView.of(book.open(
                Desk.Kind.valueOf(request.kind().name()),
                orEmpty(request.japanese()),
                orEmpty(request.english()),
                by.id()));
    }

    @PutMapping("/{desk}")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "desk.renamed")
    DeskView rename(Actor.Staff by, @PathVariable UUID desk, @Valid @RequestBody RenameDesk request) {
        return DeskView.of(book.rename(desk, request.japanese(), orEmpty(request.english()), by.id()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
