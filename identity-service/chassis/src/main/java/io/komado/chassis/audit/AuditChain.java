package io.komado.chassis.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How records of one tenant and one service hang together. Each value is JSON with sorted keys and no blanks; it holds its
 * number and the hash of the value before it, and its own hash is SHA-256 over a domain word and its bytes.
 */
public final class AuditChain {

    /** The hash before the first record. */
    public static final String GENESIS = "0".repeat(64);

    /** The type of a record that holds a signed head. */
    public static final String HEAD = "audit.head";

    private static final byte[] DOMAIN = "komado audit 1\n".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final TypeReference<TreeMap<String, Object>> FIELDS = new TypeReference<>() {};

    private AuditChain() {}

    /** The bytes of the record with this number, to be sent and stored as they are. */
    public static byte[] value(String tenant, String service, long sequence, String previous, String act, String body) {
        Map<String, Object> record = new TreeMap<>();
        record.put("v", 1);
        record.put("tenant", tenant);
        record.put("service", service);
        record.put("seq", sequence);
        record.put("prev", previous);
        record.put("act", act);
        record.putAll(CANONICAL.readValue(body, FIELDS));
        return CANONICAL.writeValueAsBytes(record);
    }

    /** The hash of a value, hexadecimal. */
    public static String hash(byte[] value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(DOMAIN);
            return HexFormat.of().formatHex(digest.digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a service signs of a head. */
    public static byte[] headToSign(String tenant, String service, long sequence, String hash) {
        return ("komado audit head 1\n" + tenant + "\n" + service + "\n" + sequence + "\n" + hash)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a value back. */
    public static JsonNode read(byte[] value) {
        return CANONICAL.readTree(value);
    }
}
