package io.komado.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.test.KomadoServers;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.test.TestTokens;
import io.komado.local.Ports;
import io.komado.local.ServiceDatabase;
import io.komado.local.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * An order of 10,000 whose service is killed with SIGKILL at a random moment: another replica settles it, its accounts are removed, and
 * the same order can be placed again at once (TH-07).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProvisioningUnderTest.class)
@Tag("proof")
class KilledInABatchIT {

    private static final int ROUNDS = 3;
    private static final int LETTERS = 10_500;
    private static final String ORDER = "{\"headcount\":10000,\"language\":\"ja\"}";

    @Test
    void anotherReplicaSettlesAnOrderOfTenThousandWhoseServiceWasKilled(
            @Autowired IdentityOnTheWire identity, @Autowired TestInfrastructure servers, @LocalServerPort int port)
            throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("KilledInABatchIT seed " + seed);
        Random random = new Random(seed);
        String token = TestTokens.operator(UUID.randomUUID());
        Browser survivor = new Browser(port, token);
        String tenant = survivor.post(
                        "/tenants",
                        "{\"name\":\"北みさき学園\",\"kind\":\"school\",\"headcountLimit\":10000,\"languages\":[\"ja\"]}")
                .json()
                .get("code")
                .asString();
        String orders = "/tenants/" + tenant + "/orders";
        RowSecurity rows = new RowSecurity(servers.database("provisioning"));
        for (int round = 0; round < ROUNDS; round++) {
            int victimPort = Ports.freePort();
            Process victim = start(victimPort, servers, identity);
            String order;
            int issued;
            try {
                Browser killed = new Browser(victimPort, token);
                await().atMost(Duration.ofSeconds(90))
                        .ignoreExceptions()
                        .until(() -> killed.get("/actuator/health/readiness").status() == 200);
                order = killed.post(orders, ORDER).json().get("id").asString();
                issued = random.nextInt(LETTERS);
                String placed = order;
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> identity.issued(placed).size() >= issued);
            } finally {
                victim.destroyForcibly();
                victim.waitFor(20, TimeUnit.SECONDS);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !survivor.get(orders + "/" + order)
                            .json()
                            .get("status")
                            .asString()
                            .equals("making"));
            JsonNode settled = survivor.get(orders + "/" + order).json();
            System.out.printf(
                    "  killed after %,d credentials: %s%n",
                    issued, settled.get("status").asString());
            if (settled.get("status").asString().equals("ready")) {
                assertThat(survivor.delete(orders + "/" + order).status()).isEqualTo(204);
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> identity.removed().contains(order));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> rows.count(tenant, "kit_chunk") == 0
                            && rows.count(tenant, "letter_order where removal_due or leased_until is not null") == 0);
        }

        JsonNode again = survivor.post(orders, ORDER).json();
        String path = orders + "/" + again.get("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> survivor.get(path).json().get("status").asString().equals("ready"));
        byte[] letters = survivor.get(
                        path + "/letters",
                        Map.of("Komado-Kit-Key", again.get("key").asString()))
                .bytes();
        try (PDDocument pdf = Loader.loadPDF(letters)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(LETTERS);
        }
    }

    private static Process start(int victimPort, TestInfrastructure servers, IdentityOnTheWire identity)
            throws IOException {
        ServiceDatabase database = servers.database("provisioning");
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ProvisioningServiceApplication.class.getName());
        process.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SERVER_PORT", String.valueOf(victimPort)),
                        Map.entry("KOMADO_DATABASE_URL", database.url()),
                        Map.entry("KOMADO_DATABASE_OWNERPASSWORD", database.ownerPassword()),
                        Map.entry("KOMADO_DATABASE_SERVICEPASSWORD", database.servicePassword()),
                        Map.entry("KOMADO_DATABASE_RELAYPASSWORD", database.relayPassword()),
                        Map.entry("KOMADO_DATABASE_OPERATORPASSWORD", database.operatorPassword()),
                        Map.entry("KOMADO_KAFKA_BOOTSTRAPSERVERS", servers.kafkaBootstrapServers()),
                        Map.entry("KOMADO_TOKENS_MEMBERISSUER", TestTokens.MEMBER_ISSUER),
                        Map.entry("KOMADO_TOKENS_MEMBERKEYS", TestTokens.keysAddress()),
                        Map.entry("KOMADO_TOKENS_STAFFISSUER", TestTokens.STAFF_ISSUER),
                        Map.entry("KOMADO_TOKENS_STAFFKEYS", TestTokens.keysAddress()),
                        Map.entry(
                                "KOMADO_KEYS_DIRECTORY",
                                KomadoServers.keysDirectory()
                                        .resolve("provisioning")
                                        .toString()),
                        Map.entry("KOMADO_MAIL_HOST", "127.0.0.1"),
                        Map.entry("KOMADO_MAIL_PORT", String.valueOf(servers.smtp())),
                        Map.entry("KOMADO_MAIL_FROM", "komado@komado.example"),
                        Map.entry("KOMADO_MAIL_STARTTLS", "false"),
                        Map.entry("KOMADO_ORIGIN", "https://komado.example"),
                        Map.entry("KOMADO_LETTERSLEASE", "PT5S"),
                        Map.entry("KOMADO_IDENTITY_URL", identity.address()),
                        Map.entry("KOMADO_TOKENURL", identity.address() + "/token"),
                        Map.entry("KOMADO_CLIENTSECRET", IdentityOnTheWire.secret())));
        return process.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
