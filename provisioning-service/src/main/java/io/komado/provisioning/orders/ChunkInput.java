package io.komado.provisioning.orders;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after the other, as they are needed, until there is none of the next number. */
final class ChunkInput extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] chunk = {};
    private int read;
    private int number;
    private boolean ended;

    ChunkInput(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return refill() ? chunk[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!refill()) {
            return -1;
        }
        int taken = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, bytes, offset, taken);
        read += taken;
        return taken;
    }

    private boolean refill() {
        while (read == chunk.length && !ended) {
            Optional<byte[]> next = chunks.apply(number++);
            ended = next.isEmpty();
            chunk = next.orElse(new byte[0]);
            read = 0;
        }
        return !ended;
    }
}
