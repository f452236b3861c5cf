package io.komado.chat.copies.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.MemberConversations;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.copies.ConversationCopies;
import io.komado.chat.copies.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CopyController {

    private final ConversationCopies copies;
    private final MemberConversations conversations;

    CopyController(ConversationCopies copies, MemberConversations conversations) {
        this.copies = copies;
        this.conversations = conversations;
    }

    @GetMapping("/desks/{desk}/copy")
    @AllowedTo(Who.MEMBER)
    void own(
            Actor.Member member,
            @PathVariable UUID desk,
            @RequestParam(defaultValue = "ja") String language,
            HttpServletResponse response)
            throws IOException {
        conversations.own(member, new RouteId(desk));
        asFile(response);
        copies.ofMember(member, new RouteId(desk), wording(language), response.getOutputStream());
    }

    @GetMapping("/conversations/{id}/copy")
    @AllowedTo(
            value = {Who.RESPONDER, Who.COUNSELLOR, Who.DESK_LEAD, Who.DESK_AGENT},
            audits = ConversationCopies.EXPORTED)
    void ofDesk(
            Actor.Staff reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ja") String language,
            HttpServletResponse response)
            throws IOException {
        ConversationId conversation = new ConversationId(id);
        int from = copies.takeOut(reader, conversation);
        asFile(response);
        copies.ofDesk(reader, conversation, from, wording(language), response.getOutputStream());
    }

    private static Wording wording(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en") ? Wording.EN : Wording.JA;
    }

    private static void asFile(HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"komado.pdf\"");
    }
}
