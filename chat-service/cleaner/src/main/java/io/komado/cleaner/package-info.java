/**
 * Makes a file anew from what a person can see and hear of it, and keeps nothing of the original: no place, no device, no author,
 * no change that was taken back, no hidden sheet, no name (TH-21).
 *
 * <p>It is a program and a module of its own, because what strangers made is parsed here and nowhere else: in a process that lives
 * for one file, with bounded memory and time, without network, and with no file but its own directory (see {@link
 * io.komado.cleaner.Sandbox}).
 */
@NullMarked
package io.komado.cleaner;

import org.jspecify.annotations.NullMarked;
