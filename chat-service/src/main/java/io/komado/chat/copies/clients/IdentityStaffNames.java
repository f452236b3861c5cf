package io.komado.chat.copies.clients;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** identity-service's route for names of staff. */
@HttpExchange
interface IdentityStaffNames {

    record Wanted(String tenant, List<UUID> staff) {}

    record Named(UUID id, String displayName) {}

    record Answer(List<Named> names) {}

    @PostExchange("/internal/staff/names")
    Answer names(@RequestBody Wanted wanted);
}
