package io.komado.chassis.test;

import java.util.List;
import java.util.Set;

/**
 * A route of a running service, as its OpenAPI describes it.
 *
 * @param declared the words of those whom it says that it lets in
 * @param inputs whatever of a request it reads, in the order of the document
 */
record Route(String method, String path, Set<String> declared, List<Input> inputs) {

    /** Where in a request a value goes. */
    enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /**
     * A value that the route reads.
     *
     * @param choices the words that it can be, when there are only these
     * @param array whether it is one of a list
     */
    record Input(Place place, String name, String type, List<String> choices, boolean array) {

        /** Ids are random here, so what could name somebody else's thing is a text and not one of a few words. */
        boolean canNameSomething() {
            return type.equals("string") && choices.isEmpty();
        }

        /** What has to be there for the route to look further. */
        boolean isNeeded() {
            return place == Place.PATH || place == Place.BODY;
        }
    }

    String name() {
        return method + " " + path;
    }
}
