package io.komado.cases.intakes.web;

import io.komado.cases.intakes.Channel;
import io.komado.cases.intakes.Client;
import io.komado.cases.intakes.IntakeId;
import io.komado.cases.intakes.Reception;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The form for everybody; the gateway lets nothing be handed in without proof of work. There is no route that tells what became of it. */
@RestController
@RequestMapping("/public/receptions/{reception}")
class ReceptionController {

    record StoreView(UUID id, String name) {

        static StoreView of(Client.Store store) {
            return new StoreView(store.id().value(), store.name());
        }
    }

    record FormView(
            String organisation,
            String organisationEnglish,
            String desk,
            String deskEnglish,
            List<String> languages,
            List<StoreView> stores) {

        static FormView of(Reception.Page page) {
            Client client = page.client();
            return new FormView(
                    client.japanese(),
                    client.english(),
                    client.desk(),
                    client.deskEnglish(),
                    page.languages(),
                    client.stores().stream().map(StoreView::of).toList());
        }
    }

    private final Reception reception;

    ReceptionController(Reception reception) {
        this.reception = reception;
    }

    @GetMapping
    @AllowedTo(Who.ANYONE)
    FormView form(@PathVariable("reception") String organisation) {
        return FormView.of(reception.page(tenant(organisation)));
    }

    @PostMapping("/intakes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(Who.ANYONE)
    void handIn(@PathVariable("reception") String organisation, @Valid @RequestBody Told told) {
        reception.handIn(
                tenant(organisation), new IntakeId(told.reference()), told.nature(), Channel.WEB, told.account());
    }

    private static TenantId tenant(String code) {
        if (!code.matches("[a-z0-9]{5}")) {
            throw Refusal.notFound();
        }
        return new TenantId(code);
    }
}
