package io.komado.cases.intakes.web;

import io.komado.cases.intakes.Client;
import io.komado.cases.intakes.ClientBook;
import io.komado.cases.intakes.StoreId;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClientController {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Store(@NotNull UUID id, @NotNull String name) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Description(
            @NotNull String japanese,
            @NotNull String english,
            @NotNull String desk,
            @NotNull String deskEnglish,
            @NotNull List<@NotNull @Valid Store> stores) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Closed(@NotNull Set<@NotNull LocalDate> days) {}

    record ClientView(
            String client,
            boolean served,
            boolean open,
            String japanese,
            String english,
            String desk,
            String deskEnglish,
            List<Store> stores) {

        static ClientView of(Client client) {
            return new ClientView(
                    client.tenant().value(),
                    client.served(),
                    client.isOpen(),
                    client.japanese(),
                    client.english(),
                    client.desk(),
                    client.deskEnglish(),
                    client.stores().stream()
                            .map(store -> new Store(store.id().value(), store.name()))
                            .toList());
        }
    }

    record ClientList(List<ClientView> clients) {}

    private final ClientBook book;

    ClientController(ClientBook book) {
        this.book = book;
    }

    @GetMapping("/clients")
    @AllowedTo(
            value = {Who.DESK_AGENT, Who.DESK_LEAD},
            unaudited = "for whom the desk works, no content")
    ClientList all() {
        return new ClientList(book.all().stream().map(ClientView::of).toList());
    }

    @PutMapping("/clients/{client}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_LEAD, audits = ClientBook.DESCRIBED)
    void describe(Actor.Staff staff, @PathVariable String client, @Valid @RequestBody Description description) {
        if (!client.matches("[a-z0-9]{5}")) {
            throw Refusal.notFound();
        }
        book.describe(
                staff,
                new TenantId(client),
                description.japanese(),
                description.english(),
                description.desk(),
                description.deskEnglish(),
                description.stores().stream()
                        .map(store -> new Client.Store(new StoreId(store.id()), store.name()))
                        .toList());
    }

    @GetMapping("/closing-days")
    @AllowedTo(
            value = {Who.DESK_AGENT, Who.DESK_LEAD},
            unaudited = "days, no content")
    Closed closingDays() {
        return new Closed(new TreeSet<>(book.closingDays()));
    }

    @PutMapping("/closing-days")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.DESK_LEAD, audits = ClientBook.CLOSED)
    void close(Actor.Staff staff, @Valid @RequestBody Closed closed) {
        book.close(staff, closed.days());
    }
}
