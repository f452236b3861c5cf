package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private final Totp totp = new Totp("12345678901234567890");

    /** The vectors of RFC 6238, appendix B, cut to six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(totp.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void appsGetTheSecretInBase32() {
        assertThat(totp.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void aSecretDoesNotPrintItself() {
        assertThat(totp).hasToString("Totp[hidden]");
    }
}
