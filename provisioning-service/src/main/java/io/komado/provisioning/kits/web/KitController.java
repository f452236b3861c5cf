package io.komado.provisioning.kits.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.provisioning.kits.Distribution;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/kits")
class KitController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KitView(
            UUID id, int letters, String status, @Nullable Instant distributionBegan) {

        static KitView of(LetterOrder kit) {
            return new KitView(kit.id().value(), kit.letters(), kit.status().code(), kit.distributionBegan());
        }
    }

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
}
