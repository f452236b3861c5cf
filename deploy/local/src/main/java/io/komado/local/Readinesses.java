package io.komado.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The ways in which servers show that they are ready. */
final class Readinesses {

    private static final int ANSWER_MILLIS = 2000;

    private Readinesses() {}

    /** The server answers 200 at this address. */
    static ServerSpec.Readiness answers(URI address) {
        return log -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(ANSWER_MILLIS);
                connection.setReadTimeout(ANSWER_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The server takes connections on this port. */
    static ServerSpec.Readiness listens(int port) {
        return log -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The server has printed this since its last start. */
    static ServerSpec.Readiness prints(String text) {
        return log -> contains(log, text);
    }

    private static boolean contains(Path log, String text) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.limit(10_000).anyMatch(line -> line.contains(text));
        } catch (IOException e) {
            return false;
        }
    }
}
