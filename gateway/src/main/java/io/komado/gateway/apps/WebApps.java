package io.komado.gateway.apps;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the apps at their fixed addresses; hashed files for a year, everything else anew each time. */
@Configuration(proxyBeanMethods = false)
class WebApps implements WebFluxConfigurer {

    private static final Map<String, String> PAGES = Map.of(
            "/", "static/index.html",
            "/desk/", "static/desk/index.html",
            "/operator/", "static/operator/index.html",
            "/apply/", "static/apply/index.html",
            "/kept/", "static/kept/index.html",
            "/g/", "static/g/index.html",
            "/reception/", "static/reception/index.html",
            "/blank", "static/blank.html");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/*.svg", "/*.webmanifest")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        PAGES.forEach((path, file) -> {
            Resource page = new ClassPathResource(file);
            routes.GET(path, request -> page(page));
        });
        return routes.build();
    }

    private static Mono<ServerResponse> page(Resource page) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(page);
    }
}
