package io.komado.provisioning.duties.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.duties.Bulletin;
import io.komado.provisioning.duties.DutyDesk;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bulletins")
class BulletinController {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record WriteBulletin(
            @NotNull String japanese,
            @NotNull String english,
            @NotNull LocalDate until) {

        /** Leaves out the words. */
        @Override
        public String toString() {
            return "WriteBulletin";
        }
    }

    record BulletinView(UUID id, String japanese, String english, LocalDate until) {

        static BulletinView of(Bulletin bulletin) {
            return new BulletinView(bulletin.id(), bulletin.japanese(), bulletin.english(), bulletin.until());
        }

        /** Leaves out the words. */
        @Override
        public String toString() {
            return "BulletinView[" + id + "]";
        }
    }

    record BulletinList(List<BulletinView> bulletins) {}

    private final DutyDesk desk;

    BulletinController(DutyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
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
            unaudited = "reads what everybody is told")
    BulletinList all() {
        return new BulletinList(desk.bulletins().stream().map(BulletinView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = DutyDesk.BULLETIN_WRITTEN)
    BulletinView write(Actor.Staff admin, @Valid @RequestBody WriteBulletin request) {
        return BulletinView.of(desk.write(admin, request.japanese(), request.english(), request.until()));
    }

    @DeleteMapping("/{bulletin}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = DutyDesk.BULLETIN_REMOVED)
    void remove(Actor.Staff admin, @PathVariable UUID bulletin) {
        desk.remove(admin, bulletin);
    }
}
