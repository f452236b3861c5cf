package io.komado.provisioning.orders.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The routes of identity-service that only this service may call. */
@HttpExchange("/internal/tenants/{tenant}/letters/{order}")
interface IdentityApi {

    record Batch(int count, String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credential(String nickname, @Nullable String reading, String password) {

        @Override
        public String toString() {
            return "Credential[hidden]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credentials(List<Credential> credentials) {}

    record Validity(long until) {}

    @PutExchange
    Credentials issue(@PathVariable String tenant, @PathVariable UUID order, @RequestBody Batch batch);

    @PutExchange("/validity")
    void open(@PathVariable String tenant, @PathVariable UUID order, @RequestBody Validity validity);

    @DeleteExchange
    void remove(@PathVariable String tenant, @PathVariable UUID order);
}
