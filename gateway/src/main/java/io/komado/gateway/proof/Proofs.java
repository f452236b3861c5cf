package io.komado.gateway.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Challenges and their solutions, in ALTCHA's form. A challenge is good for ten minutes, a solution once in each replica; what is kept to
 * know that is in memory, without anything about whoever sent it.
 */
@Component
class Proofs {

    /** A challenge as the page gets it. */
    record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    /** A solution as the page sends it, base64 of this in JSON. */
    record Solution(
            @Nullable String algorithm,
            @Nullable String challenge,
            @Nullable Long number,
            @Nullable String salt,
            @Nullable String signature) {

        boolean isWhole() {
            return algorithm != null && challenge != null && number != null && salt != null && signature != null;
        }
    }

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int STEP = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ProofProperties properties;
    private final String key;
    private final Cache<String, Boolean> spent = Caffeine.newBuilder()
            .maximumSize(500_000)
            .expireAfterWrite(GOOD_FOR.plusMinutes(1))
            .build();
    private final Cache<String, Boolean> recent = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Proofs(ProofProperties properties) {
        this.properties = properties;
        this.key = Objects.requireNonNullElseGet(properties.key(), Proofs::randomKey);
    }

    /** A new challenge; the more were asked for in the last minute, the more work it is. */
    Challenge issue() {
        Altcha.ChallengeOptions options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setHmacKey(key)
                .setMaxNumber(hardness())
                .setSecureRandomNumber(true)
                .setExpiresInSeconds(GOOD_FOR.toSeconds());
        try {
            Altcha.Challenge made = Altcha.createChallenge(options);
            recent.put(made.signature, Boolean.TRUE);
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException("no challenge can be made", e);
        }
    }

    /** Whether this is the solution of one of our challenges, in time, and seen for the first time. */
    boolean accept(String sent) {
        Optional<Solution> solution = read(sent);
        return solution.isPresent()
                && isRight(solution.get())
                && spent.asMap()
                                .putIfAbsent(
                                        Objects.requireNonNull(solution.get().signature()), Boolean.TRUE)
                        == null;
    }

    private long hardness() {
        recent.cleanUp();
        long steps = recent.estimatedSize() / STEP;
        return Math.min(properties.hardest(), properties.easiest() * (1 + steps));
    }

    private boolean isRight(Solution solution) {
        Altcha.Payload payload = new Altcha.Payload();
        payload.algorithm = solution.algorithm();
        payload.challenge = solution.challenge();
        payload.number = solution.number();
        payload.salt = solution.salt();
        payload.signature = solution.signature();
        try {
            return Altcha.verifySolution(payload, key, true);
        } catch (Exception malformed) {
            return false;
        }
    }

    private static Optional<Solution> read(String sent) {
        try {
            byte[] json = Base64.getDecoder().decode(sent.getBytes(StandardCharsets.US_ASCII));
            return Optional.ofNullable(JSON.readValue(json, Solution.class)).filter(Solution::isWhole);
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String randomKey() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
