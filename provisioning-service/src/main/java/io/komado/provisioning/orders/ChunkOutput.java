package io.komado.provisioning.orders;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/** Passes on what is written in pieces of {@value KitKey#CHUNK} bytes, the last one shorter; keeps one piece at a time. */
final class ChunkOutput extends OutputStream {

    private final ObjIntConsumer<byte[]> chunks;
    private final byte[] chunk = new byte[KitKey.CHUNK];
    private int filled;
    private int number;

    ChunkOutput(ObjIntConsumer<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int fits = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, fits);
            filled += fits;
            from += fits;
            left -= fits;
            if (filled == chunk.length) {
                passOn();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            passOn();
        }
    }

    private void passOn() {
        chunks.accept(Arrays.copyOf(chunk, filled), number++);
        filled = 0;
    }
}
