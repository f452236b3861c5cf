package io.komado.gateway.refusals;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;

/** Turns what goes wrong on the way into a refusal; a service that is away is a 502 or 504, an issuer of tokens whose keys are away a 503. */
@Component
@Order(-2)
class RefusalHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalHandler.class);

    private final Refusals refusals;

    RefusalHandler(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable e) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(e);
        }
        HttpStatus status = statusOf(e);
        return switch (status) {
            case NOT_FOUND -> refusals.write(exchange, status, "not-found", "There is nothing here.");
            case CONTENT_TOO_LARGE ->
                refusals.write(exchange, status, "too-large", "This is more than can be sent at once.");
            case BAD_GATEWAY, GATEWAY_TIMEOUT ->
                refusals.write(
                        exchange, status, "service-away", "This part is away right now. Please try again in a moment.");
            case SERVICE_UNAVAILABLE ->
                refusals.write(
                        exchange,
                        status,
                        "sign-in-away",
                        "Who you are cannot be checked right now. Please try again in a moment.");
            case INTERNAL_SERVER_ERROR -> {
                LOG.error("Unexpected failure", e);
                yield refusals.write(exchange, status, "unexpected", "Something went wrong on our side.");
            }
            default -> refusals.write(exchange, status, "malformed-request", "The request cannot be understood.");
        };
    }

    private static HttpStatus statusOf(Throwable e) {
        if (e instanceof ResponseStatusException known) {
            return HttpStatus.valueOf(known.getStatusCode().value());
        }
        if (e instanceof ConnectTimeoutException || e instanceof TimeoutException) {
            return HttpStatus.GATEWAY_TIMEOUT;
        }
        if (e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof PrematureCloseException) {
            return HttpStatus.BAD_GATEWAY;
        }
        if (e instanceof AuthenticationServiceException) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return e instanceof DataBufferLimitException ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
