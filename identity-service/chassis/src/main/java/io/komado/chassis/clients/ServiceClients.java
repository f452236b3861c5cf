package io.komado.chassis.clients;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes {@code @HttpExchange} clients that carry this service's own token. */
public final class ServiceClients {

    private final String client;
    private final ServiceClientProperties properties;

    ServiceClients(String client, ServiceClientProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /**
     * A client of another service.
     *
     * @param baseUrl the other service's inner address
     * @param readTimeout how long an answer may take
     */
    public <T> T of(Class<T> exchange, String baseUrl, Duration readTimeout) {
        String tokenUrl = Objects.requireNonNull(properties.tokenUrl(), "komado.token-url is missing");
        String secret = Objects.requireNonNull(properties.clientSecret(), "komado.client-secret is missing");
        return HttpServiceProxyFactory.builderFor(
                        RestClientAdapter.create(authorised(baseUrl, readTimeout, tokenUrl, client, secret)))
                .build()
                .createClient(exchange);
    }

    /** A client that gets its token from this address with these credentials. */
    public static RestClient authorised(
            String baseUrl, Duration readTimeout, String tokenUrl, String client, String secret) {
        RestClient tokens = RestClient.builder()
                .requestFactory(requests(Duration.ofSeconds(5)))
                .build();
        return RestClient.builder()
                .baseUrl(baseUrl)
                .requestFactory(requests(readTimeout))
                .requestInterceptor(new OwnToken(tokens, tokenUrl, client, secret))
                .build();
    }

    private static JdkClientHttpRequestFactory requests(Duration readTimeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build());
        requests.setReadTimeout(readTimeout);
        return requests;
    }
}
