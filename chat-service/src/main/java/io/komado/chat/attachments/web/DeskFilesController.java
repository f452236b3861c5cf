package io.komado.chat.attachments.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.attachments.Attachments;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.DeskConversations;
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

/** Files of the desk's conversations. */
@RestController
@RequestMapping("/conversations/{id}/files")
class DeskFilesController {

    private final Attachments attachments;

    DeskFilesController(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConversations.REPLIED)
    ResponseEntity<MessageView> send(
            Actor.Staff author, @PathVariable UUID id, @RequestParam UUID clientId, HttpServletRequest request)
            throws IOException {
        return FileResponses.written(
                attachments.send(author, new ConversationId(id), clientId, request.getInputStream()));
    }

    @GetMapping("/{file}")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = DeskConversations.READ)
    void read(Actor.Staff reader, @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        FileResponses.write(
                attachments, attachments.find(reader, new ConversationId(id), new AttachmentId(file)), response);
    }
}
