package io.komado.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTests {

    @SuppressWarnings("NullAway.Init") // made before each test
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/whole", 201, 7);
        answer("/chunked", 200, 0);
        answer("/refused", 429, 7);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfEitherFormOnOneConnection() throws IOException {
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            for (int round = 0; round < 3; round++) {
                assertThat(wire.exchange(get("/whole"))).isEqualTo(201);
                assertThat(wire.exchange(get("/chunked"))).isEqualTo(200);
                assertThat(wire.exchange(get("/refused"))).isEqualTo(429);
            }
        }
    }

    private void answer(String path, int status, long length) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write("abc\n0\r\n".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
