package io.komado.cleaner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pictures of telephones in HEIC, read by libheif's converter where it is installed and drawn anew like any other. */
final class HeicPictures {

    private HeicPictures() {}

    static Cleaned clean(byte[] original, Path own) throws IOException, Refused {
        Path in = Files.write(own.resolve("in.heic"), original);
        Path out = own.resolve("out.jpg");
        Converters.run(List.of("heif-convert", "-q", "95", in.toString(), out.toString()));
        return Pictures.clean(Files.readAllBytes(out));
    }
}
