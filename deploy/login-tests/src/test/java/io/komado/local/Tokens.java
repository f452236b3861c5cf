package io.komado.local;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a token says, without checking who signed it. */
final class Tokens {

    private Tokens() {}

    static JsonNode claims(String token) {
        List<String> parts = List.of(token.split("\\.", -1));
        String json = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(json);
    }
}
