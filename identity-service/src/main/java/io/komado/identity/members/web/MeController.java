package io.komado.identity.members.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.identity.members.Settings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A member's own account. */
@RestController
class MeController {

    /** What a member is shown of the account. */
    record Me(String nickname) {}

    /** A nickname that is wished for. */
    record NewNickname(@NotNull String nickname, @Nullable Boolean confirmed) {

        @Override
        public String toString() {
            return "NewNickname[hidden]";
        }
    }

    private final Settings settings;

    MeController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/me")
    @AllowedTo(Who.MEMBER)
    Me me(Actor.Member member) {
        return new Me(settings.nicknameOf(member).value());
    }

    @PutMapping("/me/nickname")
    @AllowedTo(Who.MEMBER)
    Me rename(Actor.Member member, @Valid @RequestBody NewNickname wish) {
        return new Me(settings.rename(member, wish.nickname(), Boolean.TRUE.equals(wish.confirmed()))
                .value());
    }
}
