/**
 * Messages as they arrive: streams that go on after a broken connection without loss or repeat.
 */
@NullMarked
package io.komado.chat.live;

import org.jspecify.annotations.NullMarked;
