package io.komado.chassis.actor;

import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.problem.ProblemResponses;
import io.komado.chassis.problem.Traces;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Two issuers, no session, every refusal a problem document, every route classified. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@EnableConfigurationProperties(TokenProperties.class)
class ActorConfiguration implements WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ActorConfiguration.class);

    private final ObjectProvider<HeldRoles> heldRoles;

    ActorConfiguration(ObjectProvider<HeldRoles> heldRoles) {
        this.heldRoles = heldRoles;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, TokenProperties tokens, Pseudonyms pseudonyms, ProblemResponses problems) {
        TokenActors actors = new TokenActors(pseudonyms);
        Map<String, AuthenticationManager> managers = Map.of(
                tokens.memberIssuer(),
                        new CheckedTokens(decoder(tokens.memberIssuer(), tokens.memberKeys()), actors::memberOf),
                tokens.staffIssuer(),
                        new CheckedTokens(decoder(tokens.staffIssuer(), tokens.staffKeys()), actors::staffOf));
        AuthenticationManager issuers = new TokenIssuers(managers);
        AuthenticationEntryPoint signIn = (request, response, e) -> {
            if (e instanceof KeysAway) {
                LOG.warn("The keys of an issuer are away: {}", Traces.kindOf(e));
                response.setHeader(HttpHeaders.RETRY_AFTER, "2");
                problems.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "sign-in-away",
                        "Who you are cannot be checked right now. Nothing was done; please try again in a moment.");
            } else {
                problems.write(response, HttpStatus.UNAUTHORIZED, "sign-in-again", "Sign in again.");
            }
        };
        AccessDeniedHandler notYours = (request, response, e) ->
                problems.write(response, HttpStatus.FORBIDDEN, "not-yours", "Your role may not do this.");
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/actuator/**", "/v3/api-docs/**", Who.PUBLIC_ROUTES + "**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> issuers)
                        .authenticationEntryPoint(signIn)
                        .accessDeniedHandler(notYours))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(signIn).accessDeniedHandler(notYours))
                .build();
    }

    private static JwtDecoder decoder(String issuer, String keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder;
    }

    @Bean
    BearerTokenResolver bearerTokenResolver() {
        return new HeaderTokens();
    }

    @Bean
    RouteGuard routeGuard() {
        return new RouteGuard(heldRoles);
    }

    /** Fails the start when a route of ours is not classified. */
    @Bean
    ClassifiedRoutes classifiedRoutes(List<RequestMappingHandlerMapping> mappings) {
        return new ClassifiedRoutes(mappings);
    }

    @Bean
    RouteDescriptions routeDescriptions() {
        return new RouteDescriptions();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(routeGuard());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArguments());
    }
}
