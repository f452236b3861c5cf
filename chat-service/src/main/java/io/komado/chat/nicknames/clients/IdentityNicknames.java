package io.komado.chat.nicknames.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** identity-service's route for nicknames. */
@HttpExchange
interface IdentityNicknames {

    record Wanted(String tenant, List<String> members) {}

    record Named(String member, @Nullable String nickname) {}

    record Answer(List<Named> nicknames) {}

    @PostExchange("/internal/nicknames")
    Answer nicknames(@RequestBody Wanted wanted);
}
