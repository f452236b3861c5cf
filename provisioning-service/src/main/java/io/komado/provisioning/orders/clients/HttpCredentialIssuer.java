package io.komado.provisioning.orders.clients;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.TenantId;
import io.komado.credentials.PrintedCode;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Letter;
import io.komado.provisioning.orders.CredentialIssuer;
import io.komado.provisioning.orders.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/** Asks identity-service. Nothing of what it answers is logged, not even with an error. */
final class HttpCredentialIssuer implements CredentialIssuer {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCredentialIssuer.class);

    private final IdentityApi identity;

    HttpCredentialIssuer(IdentityApi identity) {
        this.identity = identity;
    }

    @Override
    public List<Letter> issue(TenantId tenant, OrderId order, int count, Language language) {
        List<Letter> letters = ask(() ->
                        identity.issue(tenant.value(), order.value(), new IdentityApi.Batch(count, language.tag())))
                .credentials()
                .stream()
                .map(HttpCredentialIssuer::letter)
                .toList();
        if (letters.size() != count) {
            throw new IllegalStateException("identity-service issued another number than it was asked for");
        }
        return letters;
    }

    @Override
    public void open(TenantId tenant, OrderId order, Instant until) {
        ask(() -> {
            identity.open(tenant.value(), order.value(), new IdentityApi.Validity(until.getEpochSecond()));
            return order;
        });
    }

    @Override
    public void remove(TenantId tenant, OrderId order) {
        ask(() -> {
            identity.remove(tenant.value(), order.value());
            return order;
        });
    }

    private static Letter letter(IdentityApi.Credential credential) {
        String reading = credential.reading();
        // A nickname that reads as it is written needs no second line.
        return new Letter(
                credential.nickname(),
                reading == null || reading.equals(credential.nickname()) ? "" : reading,
                PrintedCode.grouped(PrintedCode.fold(credential.password())));
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (RestClientException e) {
            LOG.warn("identity-service did not answer as it should: {}", Traces.kindOf(e));
            throw Refusal.unavailable(
                    "identity-away", "Accounts cannot be changed right now. Please try again in a moment.");
        }
    }
}
