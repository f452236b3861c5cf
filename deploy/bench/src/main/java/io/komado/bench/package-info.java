/**
 * Measures the running system: how fast, how much at once, how soon, in how much memory. It prints and judges nothing, because
 * a figure belongs to a machine; a test that failed on a slower one would tell about the machine.
 */
@NullMarked
package io.komado.bench;

import org.jspecify.annotations.NullMarked;
