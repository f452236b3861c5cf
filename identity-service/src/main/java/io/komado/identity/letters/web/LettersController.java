package io.komado.identity.letters.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.letters.Issuing;
import io.komado.identity.letters.LetterCredential;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What provisioning-service asks for while it makes an order's letters. */
@RestController
@RequestMapping("/internal/tenants/{tenant}/letters/{order}")
class LettersController {

    /** A part of an order. */
    record Batch(@Min(1) @Max(200) int count, @NotNull String language) {}

    /** A letter's content, in clear, once. */
    record Credential(String nickname, String reading, String password) {

        static Credential of(LetterCredential credential) {
            return new Credential(
                    credential.nickname().nickname().value(),
                    credential.nickname().reading(),
                    credential.password());
        }

        @Override
        public String toString() {
            return "Credential[hidden]";
        }
    }

    record Credentials(List<Credential> credentials) {}

    /** Until when letters work, in seconds since 1970. */
    record Validity(long until) {}

    private final Issuing issuing;

    LettersController(Issuing issuing) {
        this.issuing = issuing;
    }

    @PutMapping
    @AllowedTo(Who.PROVISIONING_SERVICE)
    Credentials issue(@PathVariable String tenant, @PathVariable UUID order, @Valid @RequestBody Batch batch) {
        return new Credentials(issuing.issue(new TenantId(tenant), order, batch.count(), batch.language()).stream()
                .map(Credential::of)
                .toList());
    }

    @PutMapping("/validity")
    @AllowedTo(Who.PROVISIONING_SERVICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beginDistribution(@PathVariable String tenant, @PathVariable UUID order, @RequestBody Validity validity) {
        issuing.beginDistribution(new TenantId(tenant), order, Instant.ofEpochSecond(validity.until()));
    }

    @DeleteMapping
    @AllowedTo(Who.PROVISIONING_SERVICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String tenant, @PathVariable UUID order) {
        issuing.cancel(new TenantId(tenant), order);
    }
}
