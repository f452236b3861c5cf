package io.komado.provisioning.orders.clients;

import io.komado.provisioning.orders.CredentialIssuer;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The client of identity-service. A batch may take a while; that its answer is late says nothing about whether it was done. */
@Configuration(proxyBeanMethods = false)
class IdentityClientConfiguration {

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(45);

    @Bean
    CredentialIssuer credentialIssuer(RestClient.Builder builder, ClientSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(LONGEST_BATCH);
        ServiceTokens tokens =
                new ServiceTokens(builder.clone().requestFactory(requests).build(), settings);
        RestClient identity = builder.clone()
                .requestFactory(requests)
                .baseUrl(settings.identity().url())
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(tokens.current());
                    return execution.execute(request, body);
                })
                .build();
        return new HttpCredentialIssuer(HttpServiceProxyFactory.builderFor(RestClientAdapter.create(identity))
                .build()
                .createClient(IdentityApi.class));
    }
}
