/** What a desk says of itself before anybody writes: a welcome, its hours, and how soon an answer can be expected (R0-32, R3-53). */
@NullMarked
package io.komado.chat.deskpages;

import org.jspecify.annotations.NullMarked;
