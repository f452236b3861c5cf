package io.komado.gateway.anonymity;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What a browser may do with an answer, and what it must not keep (R0-13, TH-18 to TH-20). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders implements WebFilter {

    private static final String OWN_PAGES =
            "default-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private static final String NOTHING_OF_THE_DEVICE = "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
            + " accelerometer=(), gyroscope=(), magnetometer=(), push=(), notifications=(), interest-cohort=()";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.remove(HttpHeaders.SERVER);
            headers.remove("X-Powered-By");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Permissions-Policy", NOTHING_OF_THE_DEVICE);
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            headers.set("X-Robots-Tag", "noindex, nofollow");
            if (!path.startsWith("/auth/")) {
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.set("Cross-Origin-Resource-Policy", "same-origin");
                headers.set("Content-Security-Policy", OWN_PAGES);
            }
            if (path.startsWith("/api/")) {
                headers.setCacheControl("no-store");
            }
            if (path.equals("/blank")) {
                headers.set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
                headers.setCacheControl("no-store");
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
