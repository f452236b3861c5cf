package io.komado.identity.members.web;

import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.identity.members.SealedNicknames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The nicknames that chat-service shows to a desk; asked for with a service token and members' sealed subjects. */
@RestController
class NicknamesController {

    /** Whose nicknames are wanted. */
    record Wanted(
            @NotNull String tenant,
            @NotNull @Size(max = 200) List<String> members) {}

    /** A member's nickname; none when there is no such member. */
    record Named(String member, @Nullable String nickname) {

        @Override
        public String toString() {
            return "Named[hidden]";
        }
    }

    record Answer(List<Named> nicknames) {}

    private final SealedNicknames nicknames;

    NicknamesController(SealedNicknames nicknames) {
        this.nicknames = nicknames;
    }

    @PostMapping("/internal/nicknames")
    @AllowedTo(Who.CHAT_SERVICE)
    Answer nicknames(@Valid @RequestBody Wanted wanted) {
        return Tenancy.in(
                new TenantId(wanted.tenant()),
                () -> new Answer(wanted.members().stream()
                        .map(subject -> new Named(subject, nicknames.of(subject).orElse(null)))
                        .toList()));
    }
}
