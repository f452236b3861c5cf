/**
 * Procedure profiles as versioned data: which ways a kind of organisation goes, and by which numbers and words.
 *
 * <p>It exists so that one transition table serves a school, a university and a company, and so that a case keeps the rules with which it
 * began, whatever is published later (R4-73).
 */
@NullMarked
package io.komado.cases.profiles;

import org.jspecify.annotations.NullMarked;
