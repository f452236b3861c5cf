/**
 * Files that go with a conversation: cleaned in a process of their own, cut into parts, each part encrypted under the file's own key
 * (TH-21). Parts arrive before their message does; until it is written they belong to nobody and nobody has their key.
 */
@NullMarked
package io.komado.chat.attachments;

import org.jspecify.annotations.NullMarked;
