package io.komado.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.komado.gateway.refusals.Refusals;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A token bucket for each signed-in account, in memory only and gone ten minutes after the last request (TH-28). */
@Component
class AccountLimit implements GlobalFilter, Ordered {

    private final LimitProperties limits;
    private final Refusals refusals;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    AccountLimit(LimitProperties limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getPrincipal()
                .map(principal ->
                        buckets.get(principal.getName(), key -> bucket()).tryConsume(1))
                .defaultIfEmpty(true)
                .flatMap(within -> within ? chain.filter(exchange) : refuse(exchange));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(limits.atOnce()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("Retry-After", "1");
        return refusals.write(
                exchange,
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "That was a lot at once. Please wait a moment.");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
