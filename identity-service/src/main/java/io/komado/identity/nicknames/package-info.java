/**
 * Nicknames: the words they are drawn from, and the look of one that would give its owner away (R0-15, TH-22).
 */
@NullMarked
package io.komado.identity.nicknames;

import org.jspecify.annotations.NullMarked;
