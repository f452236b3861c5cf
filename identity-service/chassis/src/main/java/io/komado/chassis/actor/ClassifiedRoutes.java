package io.komado.chassis.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps a service from starting while one of its routes says neither who may call it nor, for staff, what it leaves on record. */
final class ClassifiedRoutes implements SmartInitializingSingleton {

    private final List<RequestMappingHandlerMapping> mappings;

    ClassifiedRoutes(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unclassified = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> route.getValue().getBeanType().getName().startsWith("io.komado."))
                .filter(route -> !isClassified(route.getValue()) || !isWhereItBelongs(route))
                .map(ClassifiedRoutes::describe)
                .toList();
        if (!unclassified.isEmpty()) {
            throw new IllegalStateException(
                    "These routes need an @AllowedTo that says who may call them and, for staff, what"
                            + " they leave on record, and below /public/ stand those for anyone: " + unclassified);
        }
    }

    private static boolean isClassified(HandlerMethod method) {
        AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
        if (allowed == null || allowed.value().length == 0) {
            return false;
        }
        boolean forStaff =
                Arrays.stream(allowed.value()).anyMatch(who -> who.role().isPresent());
        return !forStaff || allowed.audits().isEmpty() != allowed.unaudited().isEmpty();
    }

    private static boolean isWhereItBelongs(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        AllowedTo allowed = route.getValue().getMethodAnnotation(AllowedTo.class);
        boolean forAnyone = allowed != null && Arrays.asList(allowed.value()).contains(Who.ANYONE);
        return route.getKey().getPatternValues().stream()
                .allMatch(path -> path.startsWith(Who.PUBLIC_ROUTES) == forAnyone);
    }

    private static String describe(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        return route.getKey() + " in " + route.getValue().getShortLogMessage();
    }
}
