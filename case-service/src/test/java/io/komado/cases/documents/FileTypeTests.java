package io.komado.cases.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTypeTests {

    @Test
    void tellsAFileByItsBeginning() {
        assertThat(FileType.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .contains("application/pdf");
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains("image/png");
        assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains("image/jpeg");
        assertThat(FileType.of("聞いたこと\n次の日".getBytes(StandardCharsets.UTF_8))).contains("text/plain");
        assertThat(FileType.of(new byte[] {'M', 'Z', 0, 1})).isEmpty();
        assertThat(FileType.of(new byte[] {(byte) 0xff, 'x'})).isEmpty();
    }
}
