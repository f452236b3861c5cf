/**
 * The staff of a tenant: people by invitation and with a second factor (R0-04, R0-28), the roles they hold for a term (R4-15, R4-30),
 * what may not stand together (R0-07, R4-16), and the committee's seats (R3-08, R4-14). Whoever asks what a person may do is
 * answered from here at that moment, not from a token.
 */
@NullMarked
package io.komado.identity.staff;

import org.jspecify.annotations.NullMarked;
