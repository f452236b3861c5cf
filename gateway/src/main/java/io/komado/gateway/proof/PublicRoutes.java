package io.komado.gateway.proof;

import io.komado.gateway.refusals.Refusals;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets nothing through to a route for anyone but what was worked for, and not too much at once. */
@Component
class PublicRoutes implements GlobalFilter, Ordered {

    /** The header that carries a solution. */
    static final String HEADER = "Komado-Proof";

    private static final String SURVEY = "/api/survey/";
    private static final Pattern PUBLIC = Pattern.compile("/api/[a-z]+/public/.*");

    /** A ballot or a ticket is its own proof, and whoever hands in answers sends nothing besides. */
    private static final Pattern PROVES_ITSELF = Pattern.compile("/api/survey/public/(hand-ins|signatures)");

    private final Proofs proofs;
    private final Semaphore places;
    private final Semaphore surveyPlaces;
    private final Refusals refusals;

    PublicRoutes(Proofs proofs, ProofProperties properties, Refusals refusals) {
        this.proofs = proofs;
        this.places = new Semaphore(properties.atOnce());
        this.surveyPlaces = new Semaphore(properties.atOnce());
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String path = request.getPath().value();
        if (!PUBLIC.matcher(path).matches()) {
            return chain.filter(exchange);
        }
        boolean provesItself = PROVES_ITSELF.matcher(path).matches();
        if (!HttpMethod.GET.equals(request.getMethod()) && !provesItself && !isProved(request)) {
            return refusals.write(
                    exchange,
                    HttpStatus.FORBIDDEN,
                    "proof-needed",
                    "This needs a fresh proof of work; get a challenge.");
        }
        Semaphore bulkhead = path.startsWith(SURVEY) ? surveyPlaces : places;
        if (!bulkhead.tryAcquire()) {
            exchange.getResponse().getHeaders().set("Retry-After", "2");
            return refusals.write(
                    exchange,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "Many people are sending something right now. Please try again in a moment.");
        }
        return chain.filter(exchange).doFinally(ended -> bulkhead.release());
    }

    private boolean isProved(ServerHttpRequest request) {
        String sent = request.getHeaders().getFirst(HEADER);
        return sent != null && proofs.accept(sent);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 6;
    }
}
