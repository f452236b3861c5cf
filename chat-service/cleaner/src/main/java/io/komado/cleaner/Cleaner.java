package io.komado.cleaner;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The program: one file from standard input, its cleaned form to standard output, then the end. The answer begins with {@link
 * #CLEANED} or {@link #REFUSED} and a word in modified UTF-8, the kind's extension or the reason's code; the bytes of the cleaned
 * file follow. An answer counts only when the process ends with 0.
 */
public final class Cleaner {

    /** The first byte of an answer with a file. */
    public static final int CLEANED = 'C';

    /** The first byte of a refusal. */
    public static final int REFUSED = 'R';

    private Cleaner() {}

    /**
     * @param arguments the directory that this process may write to and that nobody else uses, then all that it may read beside the
     *     runtime
     */
    public static void main(String[] arguments) throws IOException {
        OutputStream answer = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err);
        Path own = Path.of(arguments[0]);
        Sandbox.enter(
                own, Arrays.stream(arguments, 1, arguments.length).map(Path::of).toList());
        try (DataOutputStream out = new DataOutputStream(answer)) {
            byte[] original = System.in.readNBytes(Limits.BYTES + 1);
            try {
                Cleaned cleaned = clean(original, own);
                out.writeByte(CLEANED);
                out.writeUTF(cleaned.kind().extension());
                out.write(cleaned.bytes());
            } catch (Refused refused) {
                out.writeByte(REFUSED);
                out.writeUTF(refused.reason().code());
            }
        }
        Runtime.getRuntime().halt(0);
    }

    static Cleaned clean(byte[] original, Path own) throws Refused {
        if (original.length == 0) {
            throw new Refused(Refused.Reason.EMPTY);
        }
        if (original.length > Limits.BYTES) {
            throw new Refused(Refused.Reason.TOO_LARGE);
        }
        try {
            Cleaned cleaned = Recognition.of(original).clean(original, own);
            if (cleaned.bytes().length > Limits.BYTES) {
                throw new Refused(Refused.Reason.TOO_LARGE);
            }
            return cleaned;
        } catch (IOException | RuntimeException e) {
            throw new Refused(Refused.Reason.DAMAGED);
        }
    }
}
