package io.komado.gateway.limits;

import io.komado.gateway.refusals.Refusals;
import java.util.concurrent.Semaphore;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps a crowd at the sign-in pages from starving those who are writing; it counts requests, not people. */
@Component
class SignInBulkhead implements GlobalFilter, Ordered {

    private final Semaphore places;
    private final Refusals refusals;

    SignInBulkhead(LimitProperties limits, Refusals refusals) {
        this.places = new Semaphore(limits.signInsAtOnce());
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith("/auth/")) {
            return chain.filter(exchange);
        }
        if (!places.tryAcquire()) {
            exchange.getResponse().getHeaders().set("Retry-After", "2");
            return refusals.write(
                    exchange,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "sign-in-busy",
                    "Many people are signing in right now. Please try again in a moment.");
        }
        return chain.filter(exchange).doFinally(ended -> places.release());
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 5;
    }
}
