package io.komado.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends a request that is longer than any of ours, whether it says its length beforehand or not. */
@Component
class BodyLimit implements GlobalFilter, Ordered {

    /** The routes that take a file. */
    private static final Pattern FILES = Pattern.compile(
            "/api/(chat/(desks|conversations)/[^/]+/files|chat/desks/[^/]+/later/[^/]+/file|case/cases/[^/]+/documents)");

    private final LimitProperties limits;

    BodyLimit(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        int most = FILES.matcher(request.getPath().value()).matches() ? limits.fileBytes() : limits.bodyBytes();
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(tooLarge());
        }
        ServerHttpRequest counted = new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong read = new AtomicLong();
                return super.getBody().handle((buffer, sink) -> {
                    if (read.addAndGet(buffer.readableByteCount()) > most) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge());
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
        return chain.filter(exchange.mutate().request(counted).build());
    }

    private static DataBufferLimitException tooLarge() {
        return new DataBufferLimitException("the request is longer than any of ours");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
