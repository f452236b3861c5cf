@NullMarked
package io.komado.chat;

import org.jspecify.annotations.NullMarked;
