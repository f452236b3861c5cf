package io.komado.bench;

import io.komado.local.Pids;
import io.komado.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What open streams take: members' streams through the gateway, the memory and threads of each process on their way, and delivery with them open. */
final class OpenStreams {

    private static final int ACCOUNTS = 64;
    private static final Duration BETWEEN_TWO = Duration.ofMillis(10);
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final List<String> ON_THEIR_WAY = List.of("gateway", "chat", "postgresql");

    private static final Pattern HELLO = Pattern.compile("event: ?hello");

    /** How a stream begins, until it has said hello. */
    private static final class Begun {
        private String head = "";
        private boolean said;
    }

    private final Stack stack;
    private final int streams;
    private final AtomicInteger open = new AtomicInteger();

    /** @param streams how many, shared out among members who do not send */
    OpenStreams(Stack stack, int streams) {
        this.stack = stack;
        this.streams = streams;
    }

    void run() throws Exception {
        try (Selector selector = Selector.open()) {
            new Delivery(stack).run(ACCOUNTS, accounts -> {
                accounts.renew();
                print("without streams");
                for (int number = 0; number < streams; number++) {
                    open(selector, accounts.get(Delivery.MEMBERS + number % ACCOUNTS));
                    LockSupport.parkNanos(BETWEEN_TWO.toNanos());
                }
                Thread.ofPlatform().name("streams").daemon().start(() -> drain(selector));
                LockSupport.parkNanos(SETTLE.toNanos());
                print("%,d streams open".formatted(open.get()));
            });
            print("%,d streams open at the end".formatted(open.get()));
        }
    }

    private void open(Selector selector, Account account) throws IOException {
        SocketChannel channel = SocketChannel.open(
                new InetSocketAddress("localhost", stack.settings().ports().gateway()));
        channel.write(ByteBuffer.wrap(("GET /api/chat" + account.path() + "/stream HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: text/event-stream\r\nAuthorization: Bearer " + account.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Begun());
    }

    /** Reads what comes, so that nothing is held back; a stream counts from its hello until it ends. */
    private void drain(Selector selector) {
        ByteBuffer buffer = ByteBuffer.allocate(16_384);
        while (selector.isOpen()) {
            try {
                selector.select(key -> read(key, buffer.clear()), 1_000);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        Begun begun = (Begun) key.attachment();
        try {
            int read = ((SocketChannel) key.channel()).read(buffer);
            if (read < 0) {
                end(key, begun);
            } else if (!begun.said) {
                begun.head += StandardCharsets.ISO_8859_1.decode(buffer.flip());
                begun.said = HELLO.matcher(begun.head).find();
                open.addAndGet(begun.said ? 1 : 0);
            }
        } catch (IOException ignored) {
            end(key, begun);
        }
    }

    private void end(SelectionKey key, Begun begun) {
        key.cancel();
        open.addAndGet(begun.said ? -1 : 0);
    }

    private void print(String when) throws IOException {
        StringBuilder row = new StringBuilder("%-28s".formatted(when));
        for (String server : ON_THEIR_WAY) {
            long pid = stack.control(server).pid().orElse(0L);
            row.append("   %s %d MB, %d threads".formatted(server, Pids.residentMegabytes(pid), threads(pid)));
        }
        System.out.println(row);
    }

    private static long threads(long pid) throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return tasks.count();
        }
    }
}
