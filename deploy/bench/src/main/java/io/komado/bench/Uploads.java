package io.komado.bench;

import io.komado.local.Pids;
import io.komado.local.Stack;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** Photographs sent through the gateway, four members at once: how many a second, and whether the memory of chat-service and its cleaners stays flat. */
final class Uploads {

    private static final int SENDERS = 4;
    private static final int BYTES_A_POINT = 3;
    private static final int CREATED = 201;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Stack stack;
    private final int files;
    private final int megabytes;

    /**
     * Measures this much.
     *
     * @param files how many are sent
     * @param megabytes how large each is
     */
    Uploads(Stack stack, int files, int megabytes) {
        this.stack = stack;
        this.files = files;
        this.megabytes = megabytes;
    }

    void run() throws Exception {
        Accounts accounts = Accounts.signIn(stack, SENDERS + 1);
        accounts.renew();
        byte[] picture = picture();
        send(accounts, picture, SENDERS);
        long chat = stack.control("chat").pid().orElseThrow();
        long before = Pids.residentMegabytes(chat);
        AtomicLong most = new AtomicLong(before);
        AtomicLong mostOfCleaners = new AtomicLong();
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                long cleaners = cleaners(chat);
                mostOfCleaners.accumulateAndGet(cleaners, Math::max);
                most.accumulateAndGet(Pids.residentMegabytes(chat) - cleaners, Math::max);
                LockSupport.parkNanos(LOOK.toNanos());
            }
        });
        long begin = System.nanoTime();
        Histogram micros = send(accounts, picture, files);
        double seconds = (System.nanoTime() - begin) / 1e9;
        watch.interrupt();
        System.out.printf(
                "%d files of %.1f MB by %d members in %.1f s: %.2f files, %.1f MB a second   p50 %.0f   p95 %.0f ms%n",
                files,
                picture.length / 1e6,
                SENDERS,
                seconds,
                micros.getTotalCount() / seconds,
                micros.getTotalCount() * picture.length / 1e6 / seconds,
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getValueAtPercentile(95) / 1_000.0);
        System.out.printf(
                "    refused %d   chat %d MB before, %d MB at most   its cleaners together %d MB at most%n",
                files - micros.getTotalCount(), before, most.get(), mostOfCleaners.get());
    }

    private Histogram send(Accounts accounts, byte[] picture, int many) throws Exception {
        Histogram micros = new SynchronizedHistogram(ClosedLoop.histogram());
        AtomicInteger left = new AtomicInteger(many);
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = IntStream.range(0, SENDERS)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            long began = System.nanoTime();
                            if (post(http, accounts.get(number), picture) == CREATED) {
                                micros.recordValue((System.nanoTime() - began) / 1_000);
                            }
                        }
                        return number;
                    }))
                    .toList();
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        return micros;
    }

    private int post(HttpClient http, Account account, byte[] picture) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.settings().origin() + "/api/chat" + account.path()
                        + "/files?clientId=" + Account.newId()))
                .header("Authorization", "Bearer " + account.token())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static long cleaners(long chat) {
        return ProcessHandle.of(chat).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(cleaner -> Pids.residentMegabytes(cleaner.pid()))
                .sum();
    }

    /** Noise, which cannot be made small. */
    private byte[] picture() throws IOException {
        int side = (int) Math.sqrt(megabytes * 1e6 / BYTES_A_POINT);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int point = 0; point < side * side; point++) {
            image.setRGB(point % side, point / side, ThreadLocalRandom.current().nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
