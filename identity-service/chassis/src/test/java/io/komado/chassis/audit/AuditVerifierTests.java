package io.komado.chassis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.encryption.AuditPublicKeys;
import io.komado.chassis.encryption.KeyTool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifierTests {

    private static final String BODY = "{\"actor\":\"staff:1\",\"at\":\"2026-11-20\",\"data\":{}}";

    private final Path keys;
    private final List<byte[]> chain = new ArrayList<>();

    AuditVerifierTests(@TempDir Path keys) {
        this.keys = keys;
    }

    @BeforeEach
    void threeRecords() throws Exception {
        KeyTool.makeMissing(keys, List.of("chat"));
        String before = AuditChain.GENESIS;
        for (int i = 1; i <= 3; i++) {
            byte[] value = AuditChain.value("aaaaa", "chat", i, before, "desk.replied", BODY);
            chain.add(value);
            before = AuditChain.hash(value);
        }
    }

    private AuditVerifier.ChainReport verify(List<byte[]> records) {
        AuditVerifier verifier = new AuditVerifier("aaaaa", new AuditPublicKeys(keys));
        records.forEach(verifier::accept);
        return verifier.report().getFirst();
    }

    @Test
    void aWholeChainIsSound() {
        assertThat(verify(chain).isSound()).isTrue();
        assertThat(verify(chain).records()).isEqualTo(3);
    }

    @Test
    void anIdenticalRepeatIsResentAndNoFault() {
        AuditVerifier.ChainReport report =
                verify(List.of(chain.get(0), chain.get(1), chain.get(0), chain.get(1), chain.get(2)));
        assertThat(report.isSound()).isTrue();
        assertThat(report.resent()).isEqualTo(2);
    }

    @Test
    void aMissingRecordIsFound() {
        assertThat(verify(List.of(chain.get(0), chain.get(2))).faults()).containsExactly("after record 1 comes 3");
    }

    @Test
    void otherBytesUnderAUsedNumberAreAFork() {
        byte[] other = AuditChain.value("aaaaa", "chat", 1, AuditChain.GENESIS, "desk.read", BODY);
        assertThat(verify(List.of(chain.get(0), other)).faults())
                .containsExactly("record 1 exists in two versions: a fork");
    }

    @Test
    void aChangedRecordBreaksTheChain() {
        byte[] changed = new String(chain.get(1), StandardCharsets.UTF_8)
                .replace("desk.replied", "desk.readxxx")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(verify(List.of(chain.get(0), changed, chain.get(2))).faults())
                .containsExactly("record 3 does not follow from the one before it");
    }

    @Test
    void aHeadThatItsServiceDidNotSignIsFound() {
        String hash = AuditChain.hash(chain.get(2));
        byte[] head = AuditChain.value(
                "aaaaa",
                "chat",
                4,
                hash,
                AuditChain.HEAD,
                "{\"actor\":\"system\",\"at\":\"2026-11-20\",\"data\":{\"head\":3,\"hash\":\"" + hash
                        + "\",\"signature\":\"AAAA\"}}");
        List<byte[]> records = new ArrayList<>(chain);
        records.add(head);
        assertThat(verify(records).faults()).containsExactly("the head in record 4 is not signed by chat");
    }
}
