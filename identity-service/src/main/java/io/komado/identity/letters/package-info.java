/**
 * Credentials for letters, issued in bulk from a number of heads and nothing else (R0-14, R0-15).
 */
@NullMarked
package io.komado.identity.letters;

import org.jspecify.annotations.NullMarked;
