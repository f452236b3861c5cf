package io.komado.cleaner;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew, point by point: upright, in plain sRGB, at most {@link Limits#LONGER_SIDE} points long. What is not a
 * point is not drawn. The size is read before the points are, so that a small file cannot claim a large memory.
 */
final class Pictures {

    private static final float QUALITY = 0.88f;

    private Pictures() {}

    /** A picture as JPEG; as PNG when it came as one or when it can be seen through. */
    static Cleaned clean(byte[] original) throws IOException, Refused {
        Drawn drawn = draw(original);
        if (drawn.exact() || drawn.image().getColorModel().hasAlpha()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(drawn.image(), "png", new MemoryCacheImageOutputStream(out));
            if (out.size() <= Limits.BYTES / 2) {
                return new Cleaned(FileKind.PNG, out.toByteArray());
            }
        }
        return new Cleaned(FileKind.JPEG, jpeg(opaque(drawn.image())));
    }

    /** @param exact whether it was stored without loss */
    private record Drawn(BufferedImage image, boolean exact) {}

    private static Drawn draw(byte[] original) throws IOException, Refused {
        ImageIO.setUseCache(false);
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Refused(Refused.Reason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > Limits.POINTS) {
                    throw new Refused(Refused.Reason.TOO_MUCH);
                }
                ImageReadParam thinned = reader.getDefaultReadParam();
                int step = Math.toIntExact(Math.max(1, Math.max(width, height) / Limits.LONGER_SIDE));
                thinned.setSourceSubsampling(step, step, 0, 0);
                BufferedImage points = reader.read(0, thinned);
                boolean exact = reader.getFormatName().equalsIgnoreCase("png");
                return new Drawn(upright(points, orientation(original)), exact);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The EXIF orientation, 1 to 8; 1 when there is none. */
    private static int orientation(byte[] original) {
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(original))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException ignored) {
            return 1;
        }
    }

    private static BufferedImage upright(BufferedImage points, int orientation) {
        boolean turned = orientation >= 5 && orientation <= 8;
        int width = turned ? points.getHeight() : points.getWidth();
        int height = turned ? points.getWidth() : points.getHeight();
        double scale = Math.min(1.0, (double) Limits.LONGER_SIDE / Math.max(width, height));
        BufferedImage anew = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                points.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = anew.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.scale(scale, scale);
        pen.drawImage(points, placed(orientation, points.getWidth(), points.getHeight()), null);
        pen.dispose();
        return anew;
    }

    /** EXIF's eight ways to hold a camera. */
    private static AffineTransform placed(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        BufferedImage onWhite = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return onWhite;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
