package io.komado.provisioning.kits.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.kits.Distribution;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.SpareCount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/kits")
class KitController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KitView(
            UUID id,
            String kind,
            int letters,
            int spare,
            String status,
            @Nullable Instant distributionBegan,
            @Nullable Instant retiresAt,
            @Nullable Integer sparesLeft,
            @Nullable LocalDate sparesCountedOn) {

        static KitView of(LetterOrder kit) {
            SpareCount counted = kit.counted();
            return new KitView(
                    kit.id().value(),
                    kit.kind().code(),
                    kit.letters(),
                    kit.spare(),
                    kit.status().code(),
                    kit.distributionBegan(),
                    kit.retiresAt(),
                    counted == null ? null : counted.left(),
                    counted == null ? null : counted.on());
        }
    }

    /** How many spare letters lie in the box; the moment at which one was taken is nobody's business. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record CountSpares(@NotNull Integer left) {}

    record KitList(List<KitView> kits) {}

    record Begun(@Nullable Instant distributionBegan) {}

    private final Distribution distribution;

    KitController(Distribution distribution) {
        this.distribution = distribution;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            unaudited = "reads how many letters there are, no content")
    KitList all() {
        return new KitList(distribution.kits().stream().map(KitView::of).toList());
    }

    @PostMapping("/{kit}/distribution")
    @AllowedTo(value = Who.RESPONDER, audits = "distribution.began")
    Begun begin(Actor.Staff responder, @PathVariable UUID kit) {
        return new Begun(distribution.begin(new OrderId(kit), responder.id()).distributionBegan());
    }

    /** Notes how many spare letters are left, by looking into the box now and then (TH-09). */
    @PutMapping("/{kit}/spares")
    @AllowedTo(value = Who.RESPONDER, audits = "spares.counted")
    KitView countSpares(Actor.Staff responder, @PathVariable UUID kit, @Valid @RequestBody CountSpares request) {
        return KitView.of(distribution.sparesCounted(new OrderId(kit), request.left(), responder.id()));
    }
}
