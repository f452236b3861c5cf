package io.komado.cases.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collections with one thing more, as new values. */
final class Additions {

    private Additions() {}

    static <T> List<T> plus(List<T> list, T added) {
        List<T> more = new ArrayList<>(list);
        more.add(added);
        return List.copyOf(more);
    }

    static <T> Set<T> plus(Set<T> set, T added) {
        Set<T> more = new LinkedHashSet<>(set);
        more.add(added);
        return Set.copyOf(more);
    }

    static <T> Set<T> minus(Set<T> set, T gone) {
        Set<T> fewer = new LinkedHashSet<>(set);
        fewer.remove(gone);
        return Set.copyOf(fewer);
    }

    static <K, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
