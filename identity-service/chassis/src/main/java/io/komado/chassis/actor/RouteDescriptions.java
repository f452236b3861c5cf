package io.komado.chassis.actor;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes into the service's OpenAPI who may call a route, so that it can be held against {@code deploy/access.yaml}. */
final class RouteDescriptions implements OperationCustomizer {

    /** The extension that lists the callers. */
    static final String ALLOWED = "x-komado-allowed";

    /** The extension that names the audited act. */
    static final String AUDITS = "x-komado-audits";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
        if (allowed != null) {
            List<String> who = Arrays.stream(allowed.value()).map(Who::code).toList();
            operation.addExtension(ALLOWED, who);
            operation.addExtension(AUDITS, allowed.audits());
        }
        return operation;
    }
}
