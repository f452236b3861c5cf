package io.komado.gateway.anonymity;

import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Routes that services keep for each other and for their operator do not exist from outside. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class InnerRoutes implements WebFilter {

    private static final Pattern INNER = Pattern.compile("/api/[^/]*/(?:internal|actuator|v3|error)(?:[/;].*)?");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getURI().getRawPath();
        if (path.startsWith("/api") && (isDisguised(path) || INNER.matcher(path).matches())) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return chain.filter(exchange);
    }

    /** None of our own paths has an escape, a double slash, a dot segment or a backslash. */
    private static boolean isDisguised(String path) {
        return path.indexOf('%') >= 0 || path.indexOf('\\') >= 0 || path.contains("//") || path.contains("/.");
    }
}
