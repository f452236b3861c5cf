package io.komado.chat.attachments.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.attachments.Attachments;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.conversations.web.MessageView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of a member's own line with a desk. */
@RestController
@RequestMapping("/desks/{desk}/files")
class MemberFilesController {

    private final Attachments attachments;

    MemberFilesController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping
    @AllowedTo(Who.MEMBER)
    ResponseEntity<MessageView> send(
            Actor.Member member, @PathVariable UUID desk, @RequestParam UUID clientId, HttpServletRequest request)
            throws IOException {
        return FileResponses.written(attachments.send(member, new RouteId(desk), clientId, request.getInputStream()));
    }

    @GetMapping("/{file}")
    @AllowedTo(Who.MEMBER)
    void read(Actor.Member member, @PathVariable UUID desk, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        FileResponses.write(attachments, attachments.find(member, new RouteId(desk), new AttachmentId(file)), response);
    }
}
