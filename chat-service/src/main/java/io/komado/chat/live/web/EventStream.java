package io.komado.chat.live.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream: a queue and one virtual thread that writes, so that events never overtake each other. It says hello at once,
 * beats every 15 seconds and ends after a few minutes, when the app comes back with a fresh token; sooner when whoever listens may
 * not any more, which is asked at each beat.
 */
final class EventStream {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int MOST_WAITING = 1_000;

    /** Something to write, given the way to write it. */
    interface Step {
        void write(EventStream stream) throws IOException;
    }

    private final BooleanSupplier allowed;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>(MOST_WAITING);
    private final long endsAtNanos = System.nanoTime()
            + TimeUnit.SECONDS.toNanos(ThreadLocalRandom.current().nextLong(200, 260));
    private volatile boolean open = true;

    /** @param allowed whether whoever listens still may */
    EventStream(BooleanSupplier allowed) {
        this.allowed = allowed;
    }

    /** Queues a step; a reader so slow that a thousand wait is let go, and comes back by its cursor. */
    void then(Step step) {
        if (!steps.offer(step)) {
            open = false;
        }
    }

    /** Ends the stream after what is being written. */
    void end() {
        open = false;
        steps.offer(out -> {});
    }

    /** Sends one event. */
    void send(String name, @Nullable String id, Object data) throws IOException {
        SseEmitter.SseEventBuilder event = SseEmitter.event().name(name).data(data);
        emitter.send(id == null ? event : event.id(id));
    }

    /** Starts writing; the action runs once the stream has ended. */
    SseEmitter start(Consumer<EventStream> onEnd) {
        emitter.onCompletion(() -> open = false);
        emitter.onError(e -> open = false);
        Thread.ofVirtual().name("stream").start(() -> {
            try {
                send("hello", null, "{}");
                while (open && System.nanoTime() - endsAtNanos < 0) {
                    Step step = steps.poll(BEAT.toSeconds(), TimeUnit.SECONDS);
                    if (step == null && !allowed.getAsBoolean()) {
                        open = false;
                    } else if (step == null) {
                        emitter.send(SseEmitter.event().comment("beat"));
                    } else {
                        step.write(this);
                    }
                }
            } catch (IOException | RuntimeException ignored) {
                open = false;
            } catch (InterruptedException ignored) {
                Thread.currentThread().interrupt();
            } finally {
                onEnd.accept(this);
                emitter.complete();
            }
        });
        return emitter;
    }
}
