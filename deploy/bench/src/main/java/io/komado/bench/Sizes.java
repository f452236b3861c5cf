package io.komado.bench;

import java.util.List;

/** The sizes that stand behind a measurement's name; whatever is left out is as large as usual. */
record Sizes(List<String> given) {

    Sizes {
        given = List.copyOf(given);
    }

    /** All of them, for a measurement that is taken at each. */
    List<Integer> all(List<Integer> usual) {
        return given.isEmpty() ? usual : given.stream().map(Integer::valueOf).toList();
    }

    int at(int place, int usual) {
        return place < given.size() ? Integer.parseInt(given.get(place)) : usual;
    }
}
