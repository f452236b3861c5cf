package io.komado.gateway.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** TH-28: work instead of addresses. */
class ProofsTests {

    private final Proofs proofs = new Proofs(new ProofProperties("a key", 500, 4_000, 64));

    private static String solved(Proofs.Challenge challenge) throws Exception {
        Altcha.Solution found = Altcha.solveChallenge(
                challenge.challenge(), challenge.salt(), Altcha.Algorithm.SHA256, challenge.maxnumber(), 0);
        return encoded(new Proofs.Solution(
                challenge.algorithm(),
                challenge.challenge(),
                (long) found.number,
                challenge.salt(),
                challenge.signature()));
    }

    private static String encoded(Proofs.Solution solution) {
        return Base64.getEncoder().encodeToString(JsonMapper.shared().writeValueAsBytes(solution));
    }

    @Test
    void aSolutionIsGoodOnce() throws Exception {
        String solution = solved(proofs.issue());
        assertThat(proofs.accept(solution)).isTrue();
        assertThat(proofs.accept(solution)).isFalse();
        String written = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
        String otherwise = Base64.getEncoder().encodeToString((written + " ").getBytes(StandardCharsets.UTF_8));
        assertThat(proofs.accept(otherwise)).as("the same in other bytes").isFalse();
    }

    @Test
    void anotherReplicaWithTheSameKeyTakesItAndOneWithAnotherKeyDoesNot() throws Exception {
        String solution = solved(proofs.issue());
        assertThat(new Proofs(new ProofProperties("another key", 500, 4_000, 64)).accept(solution))
                .isFalse();
        assertThat(new Proofs(new ProofProperties("a key", 500, 4_000, 64)).accept(solution))
                .isTrue();
    }

    @Test
    void aChallengeThatHasExpiredOrWasMadeUpOpensNothing() throws Exception {
        Altcha.Challenge old = Altcha.createChallenge(new Altcha.ChallengeOptions()
                .setHmacKey("a key")
                .setNumber(7L)
                .setMaxNumber(10L)
                .setExpires(System.currentTimeMillis() / 1000 - 1));
        assertThat(proofs.accept(
                        encoded(new Proofs.Solution(old.algorithm, old.challenge, 7L, old.salt, old.signature))))
                .isFalse();
        Proofs.Challenge challenge = proofs.issue();
        assertThat(proofs.accept(encoded(new Proofs.Solution(
                        challenge.algorithm(), challenge.challenge(), -1L, challenge.salt(), challenge.signature()))))
                .as("a wrong number")
                .isFalse();
        assertThat(proofs.accept(encoded(new Proofs.Solution("SHA-256", "00", 0L, "salt", "00"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "e30=", "bnVsbA==", "W10=", "%%%", "eyJhbGdvcml0aG0iOjF9"})
    void whatIsNoSolutionOpensNothing(String sent) {
        assertThat(proofs.accept(sent)).isFalse();
    }

    @Test
    void theWorkGrowsWithTheCrowdAndIsNeverMoreThanTheHardest() {
        List<Long> work = IntStream.range(0, 1_000)
                .mapToObj(number -> proofs.issue().maxnumber())
                .toList();
        assertThat(work.getFirst()).isEqualTo(500);
        assertThat(work).isSorted();
        assertThat(work.getLast()).isEqualTo(4_000);
    }
}
