package io.komado.cases.records.clients;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** chat-service's routes for the keys of records. */
@HttpExchange
interface ChatRecords {

    record Of(String tenant) {}

    /** An AES-256 key in Base64. */
    record OneTimeKey(String key) {

        @Override
        public String toString() {
            return "OneTimeKey[hidden]";
        }
    }

    @PostExchange("/internal/records/{reference}/key")
    OneTimeKey key(@PathVariable UUID reference, @RequestBody Of tenant);

    @PostExchange("/internal/records/{reference}/kept")
    void kept(@PathVariable UUID reference, @RequestBody Of tenant);
}
