package io.komado.system;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** A photograph of a telephone: half a megabyte, and between its first bytes a word about the device (TH-21). */
final class Photograph {

    private Photograph() {}

    static byte[] taken() {
        BufferedImage image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Random points = new Random(1);
        for (int point = 0; point < 900 * 700; point++) {
            image.setRGB(point % 900, point / 900, points.nextInt());
        }
        try {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", plain);
            byte[] word = Canaries.IN_A_FILE.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(plain.toByteArray(), 0, 2);
            out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (word.length + 2)});
            out.write(word);
            out.write(plain.toByteArray(), 2, plain.size() - 2);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
