package io.komado.chassis.erasure;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses with 410 whatever is asked in the name of a tenant that is or was erased: by its people, whose tokens live some minutes longer, or
 * of a route that names it as {@code {tenant}} or {@code {code}}.
 */
final class ClosedDoor implements HandlerInterceptor {

    private final ErasedTenants erased;

    ClosedDoor(ErasedTenants erased) {
        this.erased = erased;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && !(handler instanceof HandlerMethod method && method.hasMethodAnnotation(AlsoAfterErasure.class))
                && Stream.concat(Tenancy.current().stream(), named(request).stream())
                        .anyMatch(erased::contains)) {
            throw Refusal.gone(
                    "organisation-closed", "This organisation was closed, and what was kept of it is destroyed.");
        }
        return true;
    }

    private static Optional<TenantId> named(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Object code = variables.containsKey("tenant") ? variables.get("tenant") : variables.get("code");
            return code instanceof String text && text.matches("[a-z0-9]{5}")
                    ? Optional.of(new TenantId(text))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
