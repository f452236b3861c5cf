package io.komado.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through the login pages as a browser does: keeps cookies (also the Secure ones, as browsers do on localhost), follows
 * redirects, sends forms, and exchanges the code with PKCE.
 */
final class LoginBrowser {

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final KeycloakAddress keycloak;
    private final String realm;
    private final String client;
    private final String redirect;
    private URI address = URI.create("about:blank");
    private String page = "";

    LoginBrowser(KeycloakAddress keycloak, String realm, String client, String redirectPath) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.client = client;
        this.redirect = keycloak.origin() + redirectPath;
    }

    /** Opens the login page; the parameters are added to the authorization request. */
    LoginBrowser open(String moreParameters) {
        visit(URI.create(endpoint("auth") + "?client_id=" + client
                + "&response_type=code&scope=openid&redirect_uri=" + encode(redirect) + "&state=s&code_challenge="
                + challenge() + "&code_challenge_method=S256" + moreParameters));
        return this;
    }

    LoginBrowser openRecovery() {
        visit(URI.create(keycloak.issuer(realm) + "/login-actions/reset-credentials?client_id=" + client));
        return this;
    }

    /** Sends the first form of the page with these fields. */
    LoginBrowser submit(Map<String, String> fields) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new LaunchFailure("There is no form on this page of Keycloak:\n" + page);
        }
        send(HttpRequest.newBuilder(address.resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
        return this;
    }

    String page() {
        return page;
    }

    boolean hasArrived() {
        return address.toString().startsWith(redirect + "?")
                && address.getQuery().contains("code=");
    }

    /** The access token that the arrived login is worth. */
    String accessToken() {
        return tokens().path("access_token").asString();
    }

    /** The person who has arrived. */
    SignedIn signedIn() {
        return new SignedIn(keycloak.origin(), URI.create(endpoint("token")), client, tokens());
    }

    /** The tokens that the arrived login is worth. */
    JsonNode tokens() {
        String code = address.getQuery().replaceAll(".*\\bcode=([^&]+).*", "$1");
        return JsonMapper.shared()
                .readTree(token(Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                client,
                                "code",
                                code,
                                "redirect_uri",
                                redirect,
                                "code_verifier",
                                VERIFIER))
                        .body());
    }

    /** The tokens that this refresh token is worth; empty when the session has ended. */
    Optional<JsonNode> renewed(String refreshToken) {
        HttpResponse<String> answer =
                token(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
        return answer.statusCode() == 200 ? Optional.of(JsonMapper.shared().readTree(answer.body())) : Optional.empty();
    }

    private HttpResponse<String> token(Map<String, String> form) {
        return exchange(HttpRequest.newBuilder(URI.create(endpoint("token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form))));
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String endpoint(String name) {
        return keycloak.issuer(realm) + "/protocol/openid-connect/" + name;
    }

    private void visit(URI target) {
        send(HttpRequest.newBuilder(target).GET());
    }

    private void send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        address = answer.uri();
        page = answer.body();
        answer.headers().firstValue("location").ifPresent(location -> {
            URI next = answer.uri().resolve(location);
            if (next.toString().startsWith(redirect + "?")) {
                address = next;
                page = "";
            } else {
                visit(next);
            }
        });
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new LaunchFailure("The login pages did not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while walking through the login pages.", e);
        }
    }

    private void keep(String header) {
        String pair = header.substring(0, (header + ";").indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
