package io.komado.chat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture that cannot be made small. */
final class NoisyPicture {

    private NoisyPicture() {}

    /** A square of noise as a PNG of about three bytes a point; the same seed draws the same. */
    static byte[] png(int side, long seed) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int point = 0; point < side * side; point++) {
            image.setRGB(point % side, point / side, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
