package io.komado.cases.intakes;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The form that is open to everybody around the clock (R1-04, R1-06). It says which desk takes in for which organisation, takes in, and answers no
 * question about what became of it (R1-23).
 */
@Service
public class Reception {

    /**
     * What the form shows.
     *
     * @param languages in which it is there (R1-35)
     */
    public record Page(Client client, List<String> languages) {}

    private final CustomerDesks desks;
    private final Clients clients;
    private final IntakeDesk intakes;
    private final TransactionTemplate transaction;

    Reception(CustomerDesks desks, Clients clients, IntakeDesk intakes, TransactionTemplate transaction) {
        this.desks = desks;
        this.clients = clients;
        this.intakes = intakes;
        this.transaction = transaction;
    }

    /**
     * The form of this organisation.
     *
     * @throws Refusal 404 where there is no organisation, no desk, no contract or no form
     */
    public Page page(TenantId organisation) {
        CustomerDesk engaged = engaged(organisation);
        TenantId desk = engaged.desk().orElseThrow(Refusal::notFound);
        Client client = in(desk, () -> openClient(organisation));
        return new Page(
                client,
                engaged.languages().stream()
                        .filter(language ->
                                !language.equals("en") || !client.english().isBlank())
                        .toList());
    }

    /**
     * Takes in what was written, by whichever way it came without an agent; the same again changes nothing.
     *
     * @throws Refusal 404 as for the form, 409 for another text under the same id, 422 for a store that the organisation does not have
     */
    public void handIn(TenantId organisation, IntakeId id, Nature nature, Channel channel, Account account) {
        TenantId desk = engaged(organisation).desk().orElseThrow(Refusal::notFound);
        in(desk, () -> {
            openClient(organisation);
            intakes.receive(Optional.empty(), id, organisation, nature, channel, account);
            return organisation;
        });
    }

    private CustomerDesk engaged(TenantId organisation) {
        return in(organisation, desks::current);
    }

    private Client openClient(TenantId organisation) {
        return clients.find(organisation).filter(Client::isOpen).orElseThrow(Refusal::notFound);
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return Tenancy.in(tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
