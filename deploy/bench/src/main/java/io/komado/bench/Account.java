package io.komado.bench;

import io.komado.local.SignedIn;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A member who writes to the desk; the head of the request is made once for each token. */
final class Account {

    private static final String TEXT = "部活の連絡が、自分にだけ来ません。".repeat(8);

    private final SignedIn member;
    private final String desk;
    private volatile byte[] head;

    Account(SignedIn member, String desk) {
        this.member = member;
        this.desk = desk;
        this.head = head();
    }

    /** How long a message is, in bytes. */
    static int textBytes() {
        return TEXT.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Its path to the desk, behind {@code /api/chat}. */
    String path() {
        return "/desks/" + desk;
    }

    String token() {
        return member.token();
    }

    /** Takes a new token, between measurements. */
    void renew() {
        member.renew();
        head = head();
    }

    private byte[] head() {
        return ("POST /api/chat/desks/" + desk + "/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + member.token() + "\r\nContent-Type: application/json\r\nContent-Length: ")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The whole request of one message. */
    byte[] message(UUID clientId) {
        byte[] body =
                ("{\"clientId\":\"" + clientId + "\",\"text\":\"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length + body.length + 16);
        request.writeBytes(head);
        request.writeBytes((body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** A random id, from a source that costs nothing. */
    static UUID newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
