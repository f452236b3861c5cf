/**
 * Where people can turn beside Komado: a room in the house, a line outside, help for the whole country, and for customers the desk's
 * telephone and mail (R3-85, R1-08).
 *
 * <p>It exists so that no number is shown or printed that the organisation has not tried out: a wrong number on a poster is worse than
 * none.
 */
@NullMarked
package io.komado.provisioning.contacts;

import org.jspecify.annotations.NullMarked;
