package io.komado.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.komado.chat.copies.StaffNames;
import io.komado.chat.desks.Desks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Issue B, point 9: a member takes the conversation along without a trace of the account; a desk's copy says who took it and when. */
@ChatServiceIT
class CopiesIT {

    private final ChatFixture tenant;
    private final UUID member = UUID.randomUUID();

    @Autowired
    CopiesIT(Desks desks, TransactionTemplate transaction, @LocalServerPort int port) {
        this.tenant = ChatFixture.create(desks, transaction, port);
    }

    @Test
    void theMembersCopyHoldsTheWordsAndNothingOfTheAccount() throws IOException {
        tenant.memberWrites(member, UUID.randomUUID(), "放課後のこと。とても長い話です。".repeat(200) + "\n😀 Ωμέγα");
        String id = tenant.firstConversation();
        tenant.responderReplies(id, "読みました");
        UUID taken = UUID.randomUUID();
        tenant.memberWrites(member, taken, "言いすぎたこと");
        tenant.post(
                tenant.memberToken(member),
                "/desks/" + tenant.desk() + "/messages/" + taken + "/withdrawal",
                Map.of("reason", "mistake"));
        await().until(() -> tenant.json(tenant.get(tenant.responderToken(), "/conversations"))
                .at("/conversations/0")
                .hasNonNull("nickname"));
        byte[] copy = pdf(tenant.memberToken(member), "/desks/" + tenant.desk() + "/copy");
        try (PDDocument document = Loader.loadPDF(copy)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.replace("\n", "")).contains("放課後のこと", "読みました", "書きまちがえた", "〓");
            assertThat(text)
                    .doesNotContain(
                            "言いすぎた", "白い切手", member.toString(), tenant.tenant().value());
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
        assertThat(pdf(tenant.memberToken(member), "/desks/" + tenant.desk() + "/copy"))
                .as("two copies differ in nothing")
                .isEqualTo(copy);
    }

    @Test
    void theDesksCopySaysByNameOnEveryPageWhoTookItAndWhoeverDoesNotReadGetsNone() throws IOException {
        tenant.memberWrites(member, UUID.randomUUID(), "放課後のこと。".repeat(400));
        String id = tenant.firstConversation();
        tenant.responderReplies(id, "読みました");
        byte[] copy = pdf(tenant.responderToken(), "/conversations/" + id + "/copy?language=en");
        try (PDDocument document = Loader.loadPDF(copy)) {
            PDFTextStripper stripper = new PDFTextStripper();
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("Taken out by 森下 和子");
            }
            String all = new PDFTextStripper().getText(document);
            assertThat(all)
                    .contains("\n森下 和子　")
                    .doesNotContain(tenant.responder().toString());
        }
        String route = tenant.json(tenant.post(
                        tenant.memberToken(member),
                        "/desks/" + tenant.desk() + "/routes",
                        Map.of("around", List.of(tenant.responder().value()))))
                .at("/id")
                .asString();
        tenant.post(
                tenant.memberToken(member),
                "/desks/" + route + "/messages",
                Map.of("clientId", UUID.randomUUID(), "text", "この人のこと"));
        String hidden = tenant.json(tenant.get(tenant.colleagueToken(), "/conversations"))
                .at("/conversations")
                .valueStream()
                .map(line -> line.at("/id").asString())
                .filter(other -> !other.equals(id))
                .findFirst()
                .orElseThrow();
        tenant.get(tenant.responderToken(), "/conversations/" + hidden + "/copy")
                .expectStatus()
                .isNotFound();
        tenant.get(tenant.memberToken(UUID.randomUUID()), "/desks/" + route + "/copy")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whileNamesCannotBeHadNobodyIsNamed(@Autowired @Qualifier("httpStaffNames") StaffNames away) {
        assertThat(away.of(tenant.tenant(), List.of(tenant.responder()))).isEmpty();
    }

    private byte[] pdf(String token, String path) {
        return tenant.get(token, path)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBodyContent();
    }
}
