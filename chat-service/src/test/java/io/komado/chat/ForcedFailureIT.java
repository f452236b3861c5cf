package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.actor.MemberRef;
import io.komado.chat.conversations.Line;
import io.komado.chat.conversations.RouteId;
import io.komado.chat.desks.Desks;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** TH-29: what fails says where, and repeats nothing of what was sent. */
@ChatServiceIT
@ExtendWith(OutputCaptureExtension.class)
class ForcedFailureIT {

    private static final String CANARY = "kanarienvogel-7431";

    @LocalServerPort
    int port;

    @MockitoSpyBean
    @SuppressWarnings("NullAway.Init") // set by Spring
    private Line line;

    @Test
    void aForcedFailureLeavesNoTraceOfBodyHeaderOrPath(
            @Autowired Desks desks, @Autowired TransactionTemplate transaction, CapturedOutput output) {
        ChatFixture tenant = ChatFixture.create(desks, transaction, port);
        Mockito.doThrow(new IllegalStateException("it failed on " + CANARY))
                .when(line)
                .of(ArgumentMatchers.<RouteId>any(), ArgumentMatchers.<MemberRef>any());

        JsonNode answer = tenant.json(tenant.http()
                .post()
                .uri("/desks/" + tenant.desk() + "/messages?note=" + CANARY)
                .headers(headers -> {
                    headers.setBearerAuth(tenant.memberToken(UUID.randomUUID()));
                    headers.set("X-Note", CANARY);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("clientId", UUID.randomUUID(), "text", CANARY))
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR));

        assertThat(answer.at("/trace").asString()).hasSize(36);
        assertThat(answer.toString()).doesNotContain(CANARY);
        assertThat(output.getAll())
                .contains(answer.at("/trace").asString())
                .contains("IllegalStateException")
                .doesNotContain(CANARY);
    }
}
