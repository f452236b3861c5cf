package io.komado.provisioning.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class RecipientTests {

    @TempDir
    Path directory;

    /** Where OpenSSL is there; that the sealed archive opens at all is shown by {@code ClosingIT}. */
    @Test
    @EnabledIf("hasOpenSsl")
    void whatIsSealedIsOpenedWithOpenSslAndTheTenantsOwnKey() throws IOException, InterruptedException {
        TenantsKey key = TenantsKey.of("RSA", 2_048);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream sealing = Recipient.of(key.certificate()).seal(out)) {
            sealing.write("契約の記録".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("契約の記録");

        Path file = Files.write(directory.resolve("records.p7m"), out.toByteArray());
        Path secret = Files.writeString(directory.resolve("key.pem"), key.privateKey());
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        file.toString(),
                        "-inkey",
                        secret.toString())
                .redirectErrorStream(true)
                .start();
        String opened = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(openssl.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(opened).isEqualTo("契約の記録");
    }

    static boolean hasOpenSsl() {
        return Files.isExecutable(Path.of("/usr/bin/openssl"));
    }

    @Test
    void onlyACertificateWithAnRsaKeyThatIsLongEnoughIsTaken() {
        for (String unusable : new String[] {
            "",
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            TenantsKey.of("RSA", 1_024).certificate(),
            TenantsKey.of("EC", 256).certificate(),
            TenantsKey.of("RSA", 2_048).privateKey()
        }) {
            assertThatThrownBy(() -> Recipient.of(unusable))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("2048");
        }
    }
}
