package io.komado.cleaner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Video and sound, encoded anew by ffmpeg where it is installed: the first picture track and the first sound track, without
 * titles, chapters, subtitles, places or dates. A voice stays a voice, and the app says so.
 */
final class Recordings {

    /** MP4's own reader alone, and files alone: a playlist in disguise would read others. */
    private static final List<String> READING = List.of(
            "ffmpeg",
            "-y",
            "-nostdin",
            "-loglevel",
            "quiet",
            "-protocol_whitelist",
            "file",
            "-f",
            "mov",
            "-xerror",
            "-i");

    private static final List<String> NOTHING_ELSE = List.of(
            "-sn",
            "-dn",
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-flags:a",
            "+bitexact",
            "-t",
            String.valueOf(Limits.SECONDS),
            "-c:a",
            "aac",
            "-b:a",
            "96k",
            "-movflags",
            "+faststart");

    private static final List<String> PICTURE = List.of(
            "-vf",
            "scale=w='min(1280,iw)':h='min(1280,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-crf",
            "26",
            "-pix_fmt",
            "yuv420p");

    private Recordings() {}

    static Cleaned cleanVideo(byte[] original, Path own) throws IOException, Refused {
        List<String> tracks = new ArrayList<>(List.of("-map", "0:v:0", "-map", "0:a:0?"));
        tracks.addAll(PICTURE);
        return encode(original, own, tracks, FileKind.MP4);
    }

    static Cleaned cleanSound(byte[] original, Path own) throws IOException, Refused {
        return encode(original, own, List.of("-map", "0:a:0", "-vn"), FileKind.M4A);
    }

    private static Cleaned encode(byte[] original, Path own, List<String> tracks, FileKind kind)
            throws IOException, Refused {
        Path in = Files.write(own.resolve("in.mov"), original);
        Path out = own.resolve("out.mp4");
        List<String> command = new ArrayList<>(READING);
        command.add(in.toString());
        command.addAll(tracks);
        command.addAll(NOTHING_ELSE);
        command.add(out.toString());
        Converters.run(command);
        return new Cleaned(kind, Files.readAllBytes(out));
    }
}
