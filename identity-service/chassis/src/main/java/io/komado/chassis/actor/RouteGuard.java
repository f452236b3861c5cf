package io.komado.chassis.actor;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a caller whom the route's {@link AllowedTo} does not name. */
final class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
        if (allowed == null || Arrays.asList(allowed.value()).contains(Who.ANYONE)) {
            return true;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Actor actor)
                || Arrays.stream(allowed.value()).noneMatch(who -> who.matches(actor))) {
            throw new AccessDeniedException("this route is for others");
        }
        return true;
    }
}
