package io.komado.chassis.outbox;

import java.time.Instant;

/**
 * A fact that leaves the service: ids of this service, codes and counts; never text that a person wrote, never a nickname,
 * never a contact (ARCHITECTURE section 4).
 *
 * @param topic {@code <service>.<aggregate>.v<major>}
 * @param key the aggregate's id, which keeps its events in order
 * @param type such as {@code conversation.opened}; never a class name
 * @param time when it happened; for what a member causes, by the hour
 * @param data a record of the owning service's {@code messaging} package
 */
public record PublishedEvent(String topic, String key, String type, Instant time, Object data) {}
