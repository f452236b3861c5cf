package io.komado.chat.conversations.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A message to be sent. */
record NewMessage(@NotNull UUID clientId, @NotNull String text) {

    @Override
    public String toString() {
        return "NewMessage[hidden]";
    }
}
