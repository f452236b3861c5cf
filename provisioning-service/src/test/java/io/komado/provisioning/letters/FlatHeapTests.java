package io.komado.provisioning.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten thousand letters take the memory of a few: only a page's place in the file is kept of it. */
class FlatHeapTests {

    private static final long ALLOWED = 6L << 20;

    @Test
    void theHeapDoesNotGrowWithTheNumberOfLetters() {
        long[] used = new long[2];
        Iterable<Letter> letters = () -> letters(used);
        new Press(URI.create("https://komado.example"), 60)
                .printLetters(
                        new Organisation("北みさき学園", "k7q2x", Organisation.Kind.SCHOOL),
                        Language.JA,
                        letters,
                        OutputStream.nullOutputStream());
        assertThat(used[1] - used[0]).isLessThan(ALLOWED);
    }

    /** Makes each letter as it is asked for, and looks at the live heap near the beginning and at the end. */
    private static Iterator<Letter> letters(long[] used) {
        return IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> {
                    if (i == 100) {
                        used[0] = liveHeap();
                    } else if (i == 10_000) {
                        used[1] = liveHeap();
                    }
                    return new Letter("白い切手" + i, "しろい きって", "7kqm-2vhd-x9tp-c4rw");
                })
                .iterator();
    }

    private static long liveHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
