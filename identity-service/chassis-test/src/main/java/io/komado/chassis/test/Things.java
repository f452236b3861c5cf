package io.komado.chassis.test;

import io.komado.chassis.actor.Who;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a {@link ForeignMatrix} needs to know of two tenants: things that exist in the other one, by the names that the routes
 * give them, with ours of the same kind, and the tokens of our people.
 */
public final class Things {

    /**
     * A thing of the other tenant.
     *
     * @param nobodys makes a name of the same shape that means nothing anywhere
     * @param ours our own thing of this kind
     */
    record Foreign(String theirs, Supplier<String> nobodys, Supplier<String> ours) {}

    private final String tenant;
    private final Map<String, Foreign> foreign = new HashMap<>();
    private final Map<String, Supplier<String>> harmless = new HashMap<>();
    private final Map<Who, String> tokens = new EnumMap<>(Who.class);
    private final List<String> onlyTheirs = new ArrayList<>();

    private Things(String tenant) {
        this.tenant = tenant;
    }

    /** Things as somebody of this tenant sees them; the tenant's own code goes where routes ask for a tenant. */
    public static Things seenFrom(String tenant) {
        Things things = new Things(tenant);
        return things.harmless("tenant", () -> tenant).harmless("code", () -> tenant);
    }

    /** An id of theirs under this name, and ours. */
    public Things foreign(String name, UUID theirs, UUID ours) {
        return foreign(name, theirs.toString(), () -> UUID.randomUUID().toString(), ours::toString);
    }

    /** Something of theirs under this name, a way to make something alike that is nobody's, and ours. */
    public Things foreign(String name, String theirs, Supplier<String> nobodys, Supplier<String> ours) {
        foreign.put(name, new Foreign(theirs, nobodys, ours));
        onlyTheirs.add(theirs);
        return this;
    }

    /** A text under this name that names nothing of anybody's. */
    public Things harmless(String name, Supplier<String> value) {
        harmless.put(name, value);
        return this;
    }

    /** What callers of this kind present here, in place of a token of somebody without anything. */
    public Things token(Who who, String token) {
        tokens.put(who, token);
        return this;
    }

    /** Words of theirs that no answer to us may hold. */
    public Things onlyTheirs(String... words) {
        onlyTheirs.addAll(List.of(words));
        return this;
    }

    boolean know(Route.Input input) {
        return foreign.containsKey(input.name()) || harmless.containsKey(input.name());
    }

    boolean haveForeign(Route.Input input) {
        return input.canNameSomething() && foreign.containsKey(input.name());
    }

    Foreign foreign(Route.Input input) {
        Foreign found = foreign.get(input.name());
        if (found == null) {
            throw new IllegalArgumentException("nothing foreign is called " + input.name());
        }
        return found;
    }

    /** A value with which a route looks further. */
    String ours(Route.Input input) {
        if (!input.canNameSomething()) {
            return input.choices().isEmpty() ? "5" : input.choices().getFirst();
        }
        Foreign thing = foreign.get(input.name());
        return thing == null
                ? harmless.getOrDefault(input.name(), () -> "").get()
                : thing.ours().get();
    }

    String token(Who who) {
        return tokens.computeIfAbsent(who, anybody -> TestTokens.of(anybody, tenant));
    }

    List<String> onlyTheirs() {
        return List.copyOf(onlyTheirs);
    }
}
