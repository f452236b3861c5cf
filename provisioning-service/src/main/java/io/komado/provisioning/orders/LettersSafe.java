package io.komado.provisioning.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Where printed letters wait to be fetched: encrypted while they are written, decrypted while they are read, never whole. */
@Service
class LettersSafe {

    private final SealedChunks chunks;

    LettersSafe(SealedChunks chunks) {
        this.chunks = chunks;
    }

    /**
     * Seals what {@code printing} writes; {@code alive} is called after each piece.
     *
     * @return the bytes written, before encryption
     */
    long seal(OrderId order, KitKey key, Consumer<OutputStream> printing, Runnable alive) {
        ChunkOutput pieces = new ChunkOutput((content, number) -> {
            chunks.put(order, number, content);
            alive.run();
        });
        try (OutputStream sealed = key.seal(order, pieces)) {
            CountingOutput counted = new CountingOutput(sealed);
            printing.accept(counted);
            return counted.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is the key of these letters; nothing is used up by asking. */
    boolean opens(OrderId order, KitKey key) {
        try (InputStream letters = key.open(order, new ChunkInput(number -> chunks.look(order, number)))) {
            return letters.read() >= 0;
        } catch (IOException ignored) {
            return false;
        }
    }

    /**
     * Writes the letters out; each piece is deleted as it is read, and whatever happens none is left. {@code alive} is called
     * with each piece.
     */
    void handOut(OrderId order, KitKey key, OutputStream out, Runnable alive) {
        ChunkInput pieces = new ChunkInput(number -> {
            alive.run();
            return chunks.take(order, number);
        });
        try (InputStream letters = key.open(order, pieces)) {
            letters.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            chunks.empty(order);
        }
    }
}
