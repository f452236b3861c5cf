package io.komado.chassis.audit;

import com.google.crypto.tink.PublicKeyVerify;
import io.komado.chassis.encryption.AuditPublicKeys;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks the records of one tenant's audit topic in the order in which the topic has them, with the services' public keys and
 * nothing else: numbers without a gap, each hash the one that the next record names, heads signed by their service.
 */
public final class AuditVerifier {

    /** What was found of one service's chain. */
    public record ChainReport(String service, long records, long resent, long signedUpTo, List<String> faults) {

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    private static final class Chain {
        private final List<String> hashes = new ArrayList<>(List.of(AuditChain.GENESIS));
        private final List<String> faults = new ArrayList<>();
        private long resent;
        private long signedUpTo;
    }

    private final String tenant;
    private final AuditPublicKeys keys;
    private final Map<String, Chain> chains = new TreeMap<>();

    public AuditVerifier(String tenant, AuditPublicKeys keys) {
        this.tenant = tenant;
        this.keys = keys;
    }

    /** Takes the next record of the topic. */
    public void accept(byte[] value) {
        JsonNode record;
        try {
            record = AuditChain.read(value);
        } catch (JacksonException ignored) {
            chain("?").faults.add("a record is not JSON");
            return;
        }
        Chain chain = chain(record.path("service").asString(""));
        long sequence = record.path("seq").asLong(-1);
        String hash = AuditChain.hash(value);
        long next = chain.hashes.size();
        if (!record.path("tenant").asString("").equals(tenant)) {
            chain.faults.add("record " + sequence + " belongs to another tenant");
        }
        if (sequence >= 1 && sequence < next) {
            repeat(chain, sequence, hash);
            return;
        }
        if (sequence != next) {
            chain.faults.add("after record " + (next - 1) + " comes " + sequence);
            return;
        }
        String before = chain.hashes.getLast();
        if (!record.path("prev").asString("").equals(before)) {
            chain.faults.add("record " + sequence + " does not follow from the one before it");
        }
        chain.hashes.add(hash);
        if (record.path("act").asString("").equals(AuditChain.HEAD)) {
            checkHead(chain, record, before);
        }
    }

    /** What was found, by service. */
    public List<ChainReport> report() {
        return chains.entrySet().stream()
                .map(entry -> new ChainReport(
                        entry.getKey(),
                        entry.getValue().hashes.size() - 1L,
                        entry.getValue().resent,
                        entry.getValue().signedUpTo,
                        List.copyOf(entry.getValue().faults)))
                .toList();
    }

    private static void repeat(Chain chain, long sequence, String hash) {
        if (chain.hashes.get((int) sequence).equals(hash)) {
            chain.resent++;
        } else {
            chain.faults.add("record " + sequence + " exists in two versions: a fork");
        }
    }

    private void checkHead(Chain chain, JsonNode record, String before) {
        String service = record.path("service").asString("");
        long sequence = record.path("seq").asLong();
        JsonNode head = record.path("data");
        boolean namesItsPlace = head.path("head").asLong() == sequence - 1
                && head.path("hash").asString("").equals(before);
        if (!namesItsPlace
                || !isSigned(
                        service, sequence - 1, before, head.path("signature").asString(""))) {
            chain.faults.add("the head in record " + sequence + " is not signed by " + service);
        } else {
            chain.signedUpTo = sequence - 1;
        }
    }

    private boolean isSigned(String service, long sequence, String hash, String signature) {
        return keys.of(service)
                .filter(key -> verifies(key, service, sequence, hash, signature))
                .isPresent();
    }

    private boolean verifies(PublicKeyVerify key, String service, long sequence, String hash, String signature) {
        try {
            key.verify(Base64.getDecoder().decode(signature), AuditChain.headToSign(tenant, service, sequence, hash));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException ignored) {
            return false;
        }
    }

    private Chain chain(String service) {
        return chains.computeIfAbsent(service, key -> new Chain());
    }
}
