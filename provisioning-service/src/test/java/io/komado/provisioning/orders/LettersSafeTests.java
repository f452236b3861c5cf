package io.komado.provisioning.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersSafeTests {

    private static final OrderId ORDER = new OrderId(UUID.randomUUID());

    /** Pieces in memory, as the table would keep them. */
    private static final class Shelf implements SealedChunks {

        private record Place(OrderId order, int number) {}

        private final Map<Place, byte[]> pieces = new HashMap<>();

        @Override
        public void put(OrderId order, int number, byte[] content) {
            pieces.put(new Place(order, number), content);
        }

        @Override
        public Optional<byte[]> look(OrderId order, int number) {
            return Optional.ofNullable(pieces.get(new Place(order, number)));
        }

        @Override
        public Optional<byte[]> take(OrderId order, int number) {
            return Optional.ofNullable(pieces.remove(new Place(order, number)));
        }

        @Override
        public void empty(OrderId order) {
            pieces.keySet().removeIf(place -> place.order().equals(order));
        }
    }

    private final Shelf shelf = new Shelf();
    private final LettersSafe safe = new LettersSafe(shelf);
    private final KitKey key = KitKey.random(new SecureRandom());

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20, (1 << 20) - 64, 3_500_000})
    void whatWasSealedComesOutOnceAndLeavesNothing(int size) {
        byte[] letters = new byte[size];
        new Random(size).nextBytes(letters);

        assertThat(safe.seal(ORDER, key, writing(letters), () -> {})).isEqualTo(size);
        assertThat(shelf.pieces.values()).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(KitKey.CHUNK));
        assertThat(safe.opens(ORDER, key)).isTrue();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        safe.handOut(ORDER, KitKey.of(key.base64url()).orElseThrow(), out, () -> {});
        assertThat(out.toByteArray()).isEqualTo(letters);
        assertThat(shelf.pieces).isEmpty();
        assertThat(safe.opens(ORDER, key)).isFalse();
    }

    @Test
    void nothingReadableIsKept() {
        String password = "7kqm-2vhd-x9tp-c4rw";
        safe.seal(ORDER, key, writing(password.repeat(1000).getBytes(StandardCharsets.UTF_8)), () -> {});
        assertThat(shelf.pieces.values())
                .allSatisfy(piece -> assertThat(new String(piece, StandardCharsets.ISO_8859_1))
                        .doesNotContain(password));
    }

    @Test
    void anotherKeyOpensNothingAndUsesNothingUp() {
        safe.seal(ORDER, key, writing(new byte[3_000_000]), () -> {});
        int pieces = shelf.pieces.size();
        assertThat(safe.opens(ORDER, KitKey.random(new SecureRandom()))).isFalse();
        assertThat(shelf.pieces).hasSize(pieces);
    }

    @Test
    void piecesOfOneOrderDoNotPassForAnothers() {
        safe.seal(ORDER, key, writing(new byte[100]), () -> {});
        OrderId other = new OrderId(UUID.randomUUID());
        shelf.put(other, 0, shelf.look(ORDER, 0).orElseThrow());
        assertThat(safe.opens(other, key)).isFalse();
    }

    @Test
    void aBrokenDownloadLeavesNothing() {
        safe.seal(ORDER, key, writing(new byte[5_000_000]), () -> {});
        OutputStream gone = new OutputStream() {
            private int written;

            @Override
            public void write(int value) throws IOException {
                if (++written > 2_000_000) {
                    throw new IOException("the reader went away");
                }
            }
        };
        assertThatThrownBy(() -> safe.handOut(ORDER, key, gone, () -> {})).isInstanceOf(UncheckedIOException.class);
        assertThat(shelf.pieces).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ä", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoKeyIsNotTakenForOne(String text) {
        assertThat(KitKey.of(text)).isEmpty();
    }

    @Test
    void theKeyDoesNotPrintItself() {
        assertThat(key.toString()).isEqualTo("KitKey[hidden]");
    }

    private static Consumer<OutputStream> writing(byte[] content) {
        return out -> {
            try {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
