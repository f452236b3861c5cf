package io.komado.cases.procedure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is known of a case; immutable. */
public final class Facts {

    private final Map<Class<? extends Fact>, Fact> byKind;

    private Facts(Map<Class<? extends Fact>, Fact> byKind) {
        this.byKind = byKind;
    }

    /** These, at most one of each kind. */
    public static Facts of(Collection<Fact> facts) {
        Map<Class<? extends Fact>, Fact> byKind = new LinkedHashMap<>();
        facts.forEach(fact -> byKind.put(fact.getClass(), fact));
        return new Facts(byKind);
    }

    /** Those that are there. */
    public List<Fact> all() {
        return List.copyOf(byKind.values());
    }

    <F extends Fact> F get(Class<F> kind, F none) {
        Fact fact = byKind.get(kind);
        return fact == null ? none : kind.cast(fact);
    }

    Facts with(Fact fact) {
        Map<Class<? extends Fact>, Fact> changed = new LinkedHashMap<>(byKind);
        changed.put(fact.getClass(), fact);
        return new Facts(changed);
    }
}
