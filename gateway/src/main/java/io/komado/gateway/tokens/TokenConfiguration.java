package io.komado.gateway.tokens;

import io.komado.gateway.refusals.Refusals;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * Everything below {@code /api} needs a token of one of our realms, except what is for anyone and needs a proof of work; there is no session and
 * no cookie of ours.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class TokenConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http, TokenProperties tokens, Refusals refusals, Clock clock) {
        ReactiveAuthenticationManager issuers = new TokenIssuers(Map.of(
                tokens.memberIssuer(), manager(tokens.memberIssuer(), tokens.memberKeys(), clock),
                tokens.staffIssuer(), manager(tokens.staffIssuer(), tokens.staffKeys(), clock)));
        ServerAuthenticationEntryPoint signInAgain =
                (exchange, e) -> refusals.write(exchange, HttpStatus.UNAUTHORIZED, "sign-in-again", "Sign in again.");
        ServerAccessDeniedHandler notYours = (exchange, e) ->
                refusals.write(exchange, HttpStatus.FORBIDDEN, "not-yours", "Your role may not do this.");
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/api/proof", "/api/*/public/**")
                        .permitAll()
                        .pathMatchers("/api/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .oauth2ResourceServer(server -> server.bearerTokenConverter(new HeaderTokens())
                        .authenticationManagerResolver(exchange -> Mono.just(issuers))
                        .authenticationEntryPoint(signInAgain)
                        .accessDeniedHandler(notYours))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInAgain).accessDeniedHandler(notYours))
                .build();
    }

    private static ReactiveAuthenticationManager manager(String issuer, String keys, Clock clock) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return new JwtReactiveAuthenticationManager(new CheckedTokens(decoder, clock));
    }
}
