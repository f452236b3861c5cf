package io.komado.chat.attachments;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How files are worked on.
 *
 * @param atOnce files that are cleaned side by side; the others wait
 * @param patience how long one may take
 * @param waiting how long the others wait before they are asked to come again
 * @param memory heap of a cleaning process, as the JVM writes it
 * @param directory where recordings and HEIC lie while they are converted; when empty, the first in memory of the JVM's temporary
 *     directory and /dev/shm
 * @param clamd where an antivirus listens, as host:port; none when empty
 */
@Validated
@ConfigurationProperties("komado.attachments")
record AttachmentProperties(
        @Positive @DefaultValue("2") int atOnce,
        @DefaultValue("PT2M") Duration patience,
        @DefaultValue("PT30S") Duration waiting,
        @DefaultValue("384m") String memory,
        @DefaultValue("") String directory,
        @DefaultValue("") String clamd) {}
