package io.komado.chat.conversations.web;

import io.komado.chat.conversations.Page;
import java.util.List;

/** Some messages on the wire, oldest first. */
record PageView(List<MessageView> messages, boolean more, int readUpTo, boolean withheld) {

    static PageView of(Page page) {
        return new PageView(
                page.messages().stream().map(MessageView::of).toList(), page.more(), page.readUpTo(), page.withheld());
    }
}
