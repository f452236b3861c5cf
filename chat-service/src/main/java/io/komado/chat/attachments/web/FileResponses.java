package io.komado.chat.attachments.web;

import io.komado.chat.attachments.Attachments;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.StoredAttachment;
import io.komado.chat.conversations.web.MessageView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How files are answered: as something to keep, that no browser opens by itself. */
final class FileResponses {

    private FileResponses() {}

    static ResponseEntity<MessageView> written(Line.Written written) {
        return ResponseEntity.status(written.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(MessageView.of(written.message()));
    }

    static void write(Attachments attachments, StoredAttachment stored, HttpServletResponse response)
            throws IOException {
        response.setContentType(stored.file().kind().mediaType());
        response.setContentLengthLong(stored.file().bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"komado." + stored.file().kind().extension() + "\"");
        attachments.copy(stored, response.getOutputStream());
    }
}
