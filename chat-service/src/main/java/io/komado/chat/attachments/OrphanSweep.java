package io.komado.chat.attachments;

import io.komado.chassis.timers.TimerHandler;
import java.io.IOException;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes what broken uploads of an hour left, a day later; and, at start, what a killed process left in memory. */
@Component
class OrphanSweep implements TimerHandler {

    private final FileParts parts;

    private final AttachmentProperties properties;

    OrphanSweep(FileParts parts, AttachmentProperties properties) {
        this.parts = parts;
        this.properties = properties;
    }

    @EventListener(ApplicationStartedEvent.class)
    void started() throws IOException {
        CleaningProcess.forgetThoseOfTheDead(properties);
    }

    @Override
    public String kind() {
        return Attachments.ORPHANS;
    }

    @Override
    public void due(String reference, Instant due) {
        parts.forgetOrphans(due.minus(Attachments.UNTIL_SWEPT));
    }
}
