package io.komado.local;

import io.komado.local.DemoFounding.Founded;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the people of an organisation do: responders hand out, members come in with their letters, and both write. */
final class DemoConversations {

    private static final Duration FOR_AN_EVENT = Duration.ofSeconds(60);

    private final DemoSignIn signIn;

    DemoConversations(DemoSignIn signIn) {
        this.signIn = signIn;
    }

    void play(Founded founded) {
        Map<String, SignedIn> responders = new LinkedHashMap<>();
        for (DemoOrganisation.Colleague responder : founded.organisation().responders()) {
            responders.put(responder.email(), signIn.colleague(responder));
        }
        handOut(responders.values().iterator().next());
        for (int i = 0; i < founded.letters().size(); i++) {
            DemoOrganisation.Member member = founded.organisation().members().get(i);
            SignedIn self = signIn.member(founded.tenant(), founded.letters().get(i));
            self.put("/identity/me/nickname", Map.of("nickname", member.nickname(), "confirmed", true));
            write(member, self, responders);
        }
    }

    /** Meets the checklist and hands out all kits, so that their letters open accounts. */
    static void handOut(SignedIn responder) {
        for (String item : List.of("training-given", "policy-published", "use-understood")) {
            responder.put("/provisioning/checklist/" + item, Map.of());
        }
        DemoFounding.await(
                FOR_AN_EVENT,
                () -> responder.get("/provisioning/checklist").path("complete").asBoolean());
        for (JsonNode kit : responder.get("/provisioning/kits").path("kits")) {
            responder.post("/provisioning/kits/" + kit.path("id").asString() + "/distribution", Map.of());
        }
    }

    private static void write(DemoOrganisation.Member member, SignedIn self, Map<String, SignedIn> responders) {
        String own = "/chat/desks/" + deskOf(self, responders.size());
        Optional<String> line = Optional.empty();
        int last = 0;
        for (DemoOrganisation.Message message : member.messages()) {
            SignedIn author = message.by().map(responders::get).orElse(self);
            String path = own;
            if (message.by().isPresent()) {
                line = line.or(() -> Optional.of("/chat/conversations/" + lineOf(member, author)));
                path = line.orElseThrow();
            }
            if (last > 0) {
                author.put(path + "/read", Map.of("upTo", last));
            }
            last = author.post(path + "/messages", Map.of("clientId", UUID.randomUUID(), "text", message.text()))
                    .path("seq")
                    .asInt();
        }
    }

    /** The desk, once chat-service has heard of it and of so many who read there. */
    static String deskOf(SignedIn member, int readers) {
        DemoFounding.await(
                FOR_AN_EVENT,
                () -> member.get("/chat/desks").at("/desks/0/readers").size() >= readers);
        return member.get("/chat/desks").at("/desks/0/id").asString();
    }

    /** The conversation as the desk sees it, once its nickname has come over. */
    private static String lineOf(DemoOrganisation.Member member, SignedIn responder) {
        DemoFounding.await(FOR_AN_EVENT, () -> !named(member, responder).isEmpty());
        return named(member, responder).getFirst();
    }

    private static List<String> named(DemoOrganisation.Member member, SignedIn responder) {
        return responder
                .get("/chat/conversations")
                .path("conversations")
                .valueStream()
                .filter(line -> line.path("nickname").asString("").equals(member.nickname()))
                .map(line -> line.path("id").asString())
                .toList();
    }
}
