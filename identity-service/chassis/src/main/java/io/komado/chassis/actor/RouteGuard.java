package io.komado.chassis.actor;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a caller whom the route's {@link AllowedTo} does not name, and takes from a caller of the staff each role that the token
 * still has and the person does not hold any more.
 */
final class RouteGuard implements HandlerInterceptor {

    /** Where the caller stands for this request, with the roles held now. */
    static final String CALLER = Actor.class.getName();

    private final ObjectProvider<HeldRoles> heldRoles;

    RouteGuard(ObjectProvider<HeldRoles> heldRoles) {
        this.heldRoles = heldRoles;
    }

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
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor claimed)) {
            throw new AccessDeniedException("this route is for others");
        }
        Actor caller = claimed instanceof Actor.Staff staff ? withHeldRoles(staff) : claimed;
        if (Arrays.stream(allowed.value()).noneMatch(who -> who.matches(caller))) {
            throw new AccessDeniedException("this route is for others");
        }
        request.setAttribute(CALLER, caller);
        return true;
    }

    private Actor.Staff withHeldRoles(Actor.Staff staff) {
        HeldRoles known = heldRoles.getIfAvailable();
        if (known == null) {
            return staff;
        }
        Set<Role> held = known.of(staff.of(), staff.id());
        return new Actor.Staff(
                staff.of(),
                staff.id(),
                staff.roles().stream().filter(held::contains).collect(Collectors.toUnmodifiableSet()));
    }
}
