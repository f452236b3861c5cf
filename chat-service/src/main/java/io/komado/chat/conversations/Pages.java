package io.komado.chat.conversations;

import java.util.List;

/** Cuts a page out of what was found, one more than the page holds. */
final class Pages {

    private Pages() {}

    static Page of(List<Message> found, int limit, int readUpTo) {
        boolean more = found.size() > limit;
        return new Page(more ? found.subList(found.size() - limit, found.size()) : found, more, readUpTo, false);
    }
}
