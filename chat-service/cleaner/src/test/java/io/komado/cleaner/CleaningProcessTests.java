package io.komado.cleaner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it runs: alone, without network, with no file but its own. */
class CleaningProcessTests {

    @TempDir
    Path outside;

    @Test
    void answersWithTheCleanedFile() throws Exception {
        CleaningProcess.Answer answer = CleaningProcess.clean(Originals.jpeg(6));
        assertThat(answer.verdict()).isEqualTo('C');
        assertThat(answer.code()).isEqualTo("jpg");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.bytes())).getWidth())
                .isEqualTo(200);
    }

    @Test
    void documentsPagesAndRecordingsAreMadeInsideTheSandboxToo() throws Exception {
        assertThat(CleaningProcess.clean(Originals.pdf(1)).code()).isEqualTo("pdf");
        assertThat(CleaningProcess.clean(Originals.docx()).code()).isEqualTo("docx");
        assertThat(CleaningProcess.clean(Originals.pptx()).code()).isEqualTo("pptx");
        assertThat(CleaningProcess.clean(Originals.recording(outside, "film.mp4"))
                        .code())
                .isEqualTo("mp4");
        assertThat(CleaningProcess.clean(Originals.heic(outside)).code()).isEqualTo("jpg");
    }

    @Test
    void answersWithTheReasonOfARefusal() throws Exception {
        CleaningProcess.Answer answer = CleaningProcess.clean(new byte[] {1, 2, 3});
        assertThat(answer.verdict()).isEqualTo('R');
        assertThat(answer.code()).isEqualTo("file-kind-unknown");
    }

    @Test
    void aParserTakenOverReachesNoNetworkAndNoFileOfOthers() throws Exception {
        Path own = Files.createDirectory(outside.resolve("own"));
        Path secret = Files.writeString(outside.resolve("secret"), "of others");
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(CleaningProcess.command(own, "64m", Prisoner.class));
            command.add(String.valueOf(listening.getLocalPort()));
            command.add(secret.toString());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String worked = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(process.waitFor()).isZero();
            assertThat(worked).isEqualTo("own");
        }
    }
}
