package io.komado.chat.attachments.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.attachments.Attachments;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.keeping.FarewellId;
import io.komado.chat.keeping.MemberKeeping;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of a conversation that has left and that its member can still read. */
@RestController
class FarewellFilesController {

    private final Attachments attachments;
    private final MemberKeeping keeping;

    FarewellFilesController(Attachments attachments, MemberKeeping keeping) {
        this.attachments = attachments;
        this.keeping = keeping;
    }

    @GetMapping("/farewells/{farewell}/files/{file}")
    @AllowedTo(Who.MEMBER)
    void read(Actor.Member member, @PathVariable UUID farewell, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        FileResponses.write(
                attachments, keeping.attachment(member, new FarewellId(farewell), new AttachmentId(file)), response);
    }
}
