package io.komado.chat.attachments;

import io.komado.chassis.problem.Refusal;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Asks clamd about the original while it passes by (its INSTREAM command); off unless an address is given. A file counts only when
 * the answer is OK; where the antivirus does not answer, files wait rather than pass.
 */
final class Antivirus {

    private static final int PATIENCE_MILLIS = 60_000;

    private final @Nullable InetSocketAddress address;

    private Antivirus(@Nullable InetSocketAddress address) {
        this.address = address;
    }

    /** @param address host:port, or nothing */
    static Antivirus at(String address) {
        int colon = address.lastIndexOf(':');
        return new Antivirus(
                colon < 0
                        ? null
                        : InetSocketAddress.createUnresolved(
                                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    /** Begins a scan of what will be read through it. */
    Scan scan(InputStream original) {
        if (address == null) {
            return new Scan(original, null);
        }
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            Scan scan = new Scan(original, socket);
            scan.begin();
            return scan;
        } catch (IOException e) {
            close(socket);
            throw away();
        }
    }

    private static Refusal away() {
        return Refusal.unavailable("files-unchecked", "Files cannot be checked at the moment. Send it again later.");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // nothing was held back in it
        }
    }

    /** A file on its way past the antivirus. */
    static final class Scan implements AutoCloseable {

        private final InputStream original;
        private final @Nullable Socket socket;
        private boolean failed;

        private Scan(InputStream original, @Nullable Socket socket) {
            this.original = original;
            this.socket = socket;
        }

        private void begin() throws IOException {
            if (socket != null) {
                socket.getOutputStream().write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            }
        }

        /** The original, of which clamd sees all that is read. */
        InputStream passedOn() {
            if (socket == null) {
                return original;
            }
            return new FilterInputStream(original) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    if (read > 0) {
                        tell(buffer, offset, read);
                    }
                    return read;
                }
            };
        }

        /** A clamd that hangs up in the middle is asked no more, and the file does not count. */
        private void tell(byte[] buffer, int offset, int length) {
            if (socket == null || failed) {
                return;
            }
            try {
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeInt(length);
                out.write(buffer, offset, length);
            } catch (IOException ignored) {
                failed = true;
            }
        }

        /** @throws Refusal when the file is infected or the antivirus did not say that it is clean */
        void requireClean() {
            if (socket == null) {
                return;
            }
            try {
                new DataOutputStream(socket.getOutputStream()).writeInt(0);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
                if (answer.contains("FOUND")) {
                    throw Refusal.unprocessable("file-infected", "An antivirus program found something in this file.")
                            .at("/file", "file-infected");
                }
                if (failed || !answer.replace("\0", "").endsWith("OK")) {
                    throw away();
                }
            } catch (IOException e) {
                throw away();
            }
        }

        @Override
        public void close() {
            if (socket != null) {
                Antivirus.close(socket);
            }
        }
    }
}
