package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.test.RowSecurity;
import io.komado.chassis.time.CoarseTime;
import io.komado.chassis.timers.TimerHandler;
import io.komado.chat.attachments.FileParts;
import io.komado.chat.conversations.AttachmentId;
import io.komado.chat.desks.Desks;
import io.komado.local.TestInfrastructure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** TH-21 through the service: a file goes both ways, cleaned, encrypted, whole or not at all. */
@ChatServiceIT
class AttachmentsIT {

    private static final String CANARY = "KOMADO-CANARY-35.6895N";

    @LocalServerPort
    int port;

    private final Desks desks;
    private final TransactionTemplate transaction;
    private final RowSecurity rows;

    @SuppressWarnings("NullAway.Init") // made anew before each test
    private ChatFixture tenant;

    @Autowired
    AttachmentsIT(Desks desks, TransactionTemplate transaction, TestInfrastructure servers) {
        this.desks = desks;
        this.transaction = transaction;
        this.rows = new RowSecurity(servers.database("chat"));
    }

    @BeforeEach
    void aTenant() {
        tenant = ChatFixture.create(desks, transaction, port);
    }

    @Test
    void aPictureReachesTheDeskWithoutWhatNobodySaw() throws IOException {
        UUID member = UUID.randomUUID();
        JsonNode sent = tenant.json(sendAsMember(member, UUID.randomUUID(), jpegWithAWord())
                .expectStatus()
                .isCreated());
        assertThat(sent.at("/text").asString()).isEmpty();
        assertThat(sent.at("/file/kind").asString()).isEqualTo("jpg");
        assertThat(sent.at("/file").propertyNames()).containsExactlyInAnyOrder("id", "kind", "bytes");

        String line = "/conversations/" + tenant.firstConversation();
        JsonNode message = tenant.json(tenant.get(tenant.responderToken(), line + "/messages"))
                .at("/messages/0");
        EntityExchangeResult<byte[]> file = bytes(
                tenant.responderToken(),
                line + "/files/" + message.at("/file/id").asString());
        assertThat(file.getResponseHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"komado.jpg\"");
        byte[] picture = file.getResponseBodyContent();
        assertThat(picture).hasSize(message.at("/file/bytes").asInt());
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain(CANARY);
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(640);
        assertThat(String.valueOf(rows.rowsOf(tenant.tenant().value()))).doesNotContain(CANARY);
    }

    @Test
    void theDeskSendsAFileOfManyPartsAndTheMemberGetsEveryByte() throws IOException {
        UUID member = UUID.randomUUID();
        tenant.memberWrites(member, UUID.randomUUID(), "ひとこと");
        String line = tenant.firstConversation();
        byte[] noise = NoisyPicture.png(700, 1);
        JsonNode sent =
                tenant.json(send(tenant.responderToken(), "/conversations/" + line + "/files", UUID.randomUUID(), noise)
                        .expectStatus()
                        .isCreated());
        assertThat(sent.at("/file/bytes").asInt()).isGreaterThan(3 * 256 * 1024);
        byte[] got = bytes(
                        tenant.memberToken(member),
                        "/desks/" + tenant.desk() + "/files/"
                                + sent.at("/file/id").asString())
                .getResponseBodyContent();
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(noise));
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(got));
        assertThat(after.getRGB(699, 699)).isEqualTo(before.getRGB(699, 699));
        assertThat(after.getRGB(0, 0)).isEqualTo(before.getRGB(0, 0));
    }

    @Test
    void aFileSentTwiceIsOneMessageWithOneFile() throws IOException {
        UUID member = UUID.randomUUID();
        UUID clientId = UUID.randomUUID();
        JsonNode first = tenant.json(sendAsMember(member, clientId, jpegWithAWord()));
        JsonNode again = tenant.json(
                sendAsMember(member, clientId, jpegWithAWord()).expectStatus().isOk());
        assertThat(again).isEqualTo(first);
        assertThat(rows.count(tenant.tenant().value(), "attachment")).isEqualTo(1);
        assertThat(rows.count(tenant.tenant().value(), "attachment_part")).isEqualTo(1);
    }

    @Test
    void anotherMembersFileDoesNotExist() throws IOException {
        String file = tenant.json(sendAsMember(UUID.randomUUID(), UUID.randomUUID(), jpegWithAWord()))
                .at("/file/id")
                .asString();
        UUID other = UUID.randomUUID();
        tenant.memberWrites(other, UUID.randomUUID(), "ひとこと");
        tenant.get(tenant.memberToken(other), "/desks/" + tenant.desk() + "/files/" + file)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatCannotBeCleanedIsRefusedAndLeavesNothing() {
        UUID member = UUID.randomUUID();
        JsonNode problem = tenant.json(
                sendAsMember(member, UUID.randomUUID(), "GIF89a, it says.".getBytes(StandardCharsets.US_ASCII))
                        .expectStatus()
                        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
        assertThat(problem.at("/type").asString()).isEqualTo("urn:problem:chat:file-kind-unknown");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/file");
        assertThat(tenant.json(sendAsMember(member, UUID.randomUUID(), new byte[0]))
                        .at("/type")
                        .asString())
                .isEqualTo("urn:problem:chat:file-empty");
        assertThat(tenant.json(sendAsMember(member, UUID.randomUUID(), new byte[20 * 1024 * 1024 + 1]))
                        .at("/type")
                        .asString())
                .isEqualTo("urn:problem:chat:file-too-large");
        assertThatNothingIsStored();
        assertThat(tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                        .at("/conversations")
                        .size())
                .isZero();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /desks/" + tenant.desk() + "/files?clientId=" + UUID.randomUUID() + " HTTP/1.1\r\n"
                            + "Host: localhost\r\nAuthorization: Bearer " + tenant.memberToken(UUID.randomUUID())
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(jpegWithAWord());
            out.flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> cleaningDirectories() == 1);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> cleaningDirectories() == 0);
        assertThatNothingIsStored();
    }

    @Test
    void partsWithoutAMessageAreSweptADayLater(
            @Autowired List<TimerHandler> handlers, @Autowired FileParts parts, @Autowired Clock clock) {
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(status ->
                        parts.store(new AttachmentId(UUID.randomUUID()), 0, new byte[1], CoarseTime.hourOf(clock))));
        assertThat(rows.count(tenant.tenant().value(), "attachment_part")).isEqualTo(1);
        TimerHandler sweep = handlers.stream()
                .filter(handler -> handler.kind().equals("attachments.orphans"))
                .findFirst()
                .orElseThrow();
        Tenancy.run(
                tenant.tenant(),
                () -> transaction.executeWithoutResult(
                        status -> sweep.due("hour", clock.instant().plus(Duration.ofHours(24)))));
        assertThatNothingIsStored();
    }

    private void assertThatNothingIsStored() {
        assertThat(rows.count(tenant.tenant().value(), "attachment")).isZero();
        assertThat(rows.count(tenant.tenant().value(), "attachment_part")).isZero();
        assertThat(rows.count(tenant.tenant().value(), "message")).isZero();
    }

    private static long cleaningDirectories() throws IOException {
        String ours = "komado-cleaning-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of("/dev/shm"))) {
            return all.filter(directory -> directory.getFileName().toString().startsWith(ours))
                    .count();
        }
    }

    private RestTestClient.ResponseSpec sendAsMember(UUID member, UUID clientId, byte[] file) {
        return send(tenant.memberToken(member), "/desks/" + tenant.desk() + "/files", clientId, file);
    }

    private RestTestClient.ResponseSpec send(String token, String path, UUID clientId, byte[] file) {
        return tenant.http()
                .post()
                .uri(path + "?clientId=" + clientId)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .exchange();
    }

    private EntityExchangeResult<byte[]> bytes(String token, String path) {
        return tenant.get(token, path)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
    }

    /** A photograph with a comment behind its first two bytes. */
    private static byte[] jpegWithAWord() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (CANARY.length() + 2)});
        out.write(CANARY.getBytes(StandardCharsets.US_ASCII));
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return out.toByteArray();
    }
}
