package io.komado.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that stays open, as a browser's does, with one request under way. It does as little as it can,
 * because it runs on the processors of what it measures.
 */
final class Wire implements AutoCloseable {

    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private byte[] answer = new byte[8_192];
    private int length;

    Wire(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MILLIS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Sends a whole request and reads the whole answer; its status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        length = 0;
        int bodyAt = -1;
        while (bodyAt < 0) {
            readMore();
            bodyAt = endOf(HEAD_END, 0);
        }
        String head = new String(answer, 0, bodyAt, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int lengthAt = head.indexOf("\ncontent-length:");
        if (lengthAt >= 0) {
            int lineEnd = head.indexOf('\r', lengthAt);
            int size = Integer.parseInt(head.substring(lengthAt + 16, lineEnd).strip());
            while (length < bodyAt + size) {
                readMore();
            }
        } else if (head.contains("\ntransfer-encoding: chunked")) {
            while (!endsWithLastChunk(bodyAt)) {
                readMore();
            }
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    /** A text of the last answer's JSON, by its name. */
    String valueOf(String field) throws IOException {
        String text = new String(answer, 0, length, StandardCharsets.UTF_8);
        String begin = '"' + field + "\":\"";
        int at = text.indexOf(begin);
        if (at < 0) {
            throw new IOException("no " + field + " in the answer");
        }
        return text.substring(at + begin.length(), text.indexOf('"', at + begin.length()));
    }

    private boolean endsWithLastChunk(int bodyAt) {
        int from = length - LAST_CHUNK.length;
        return from >= bodyAt && endOf(LAST_CHUNK, from) == length && (from == bodyAt || answer[from - 1] == '\n');
    }

    /** The place behind these bytes; -1 when they have not come yet. */
    private int endOf(byte[] wanted, int from) {
        for (int at = from; at <= length - wanted.length; at++) {
            if (Arrays.equals(answer, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at + wanted.length;
            }
        }
        return -1;
    }

    private void readMore() throws IOException {
        if (length == answer.length) {
            answer = Arrays.copyOf(answer, length * 2);
        }
        int read = in.read(answer, length, answer.length - length);
        if (read < 0) {
            throw new EOFException("the connection was closed");
        }
        length += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
