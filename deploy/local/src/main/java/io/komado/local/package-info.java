/**
 * Runs the whole of Komado on one machine: the real servers and the applications, each its own process.
 *
 * <p>It exists so that a person needs two commands and no container engine, and so that tests and people start the very same
 * things in the very same way.
 */
@NullMarked
package io.komado.local;

import org.jspecify.annotations.NullMarked;
