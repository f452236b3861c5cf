package io.komado.cases.records.clients;

import io.komado.cases.procedure.ThingId;
import io.komado.cases.records.RecordKeys;
import io.komado.chassis.clients.ServiceClients;
import io.komado.chassis.tenancy.Tenancy;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/** Asks chat-service over HTTP. */
@Component
class HttpRecordKeys implements RecordKeys {

    private final ChatRecords chat;

    HttpRecordKeys(ServiceClients clients, ChatProperties properties) {
        this.chat = clients.of(ChatRecords.class, properties.url(), Duration.ofSeconds(5));
    }

    @Override
    public Optional<byte[]> of(ThingId reference) {
        try {
            return Optional.of(Base64.getDecoder()
                    .decode(chat.key(reference.value(), tenant()).key()));
        } catch (HttpClientErrorException.Gone e) {
            return Optional.empty();
        }
    }

    @Override
    public void kept(ThingId reference) {
        chat.kept(reference.value(), tenant());
    }

    private static ChatRecords.Of tenant() {
        return new ChatRecords.Of(Tenancy.required().value());
    }
}
