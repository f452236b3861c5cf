package io.komado.chat.records.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.records.RecordKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where case-service fetches the key of a record that came to it, and says that it has the record. */
@RestController
class RecordKeysController {

    /** In which tenant the reference stands. */
    record Wanted(@NotNull String tenant) {}

    /** An AES-256 key in Base64. */
    record OneTimeKey(String key) {

        @Override
        public String toString() {
            return "OneTimeKey[hidden]";
        }
    }

    private final RecordKeys keys;

    RecordKeysController(RecordKeys keys) {
        this.keys = keys;
    }

    @PostMapping("/internal/records/{reference}/key")
    @AllowedTo(Who.CASE_SERVICE)
    OneTimeKey key(@PathVariable UUID reference, @Valid @RequestBody Wanted wanted) {
        return Tenancy.in(
                new TenantId(wanted.tenant()),
                () -> new OneTimeKey(Base64.getEncoder().encodeToString(keys.of(reference))));
    }

    @PostMapping("/internal/records/{reference}/kept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.CASE_SERVICE)
    void kept(@PathVariable UUID reference, @Valid @RequestBody Wanted wanted) {
        Tenancy.run(new TenantId(wanted.tenant()), () -> keys.kept(reference));
    }
}
