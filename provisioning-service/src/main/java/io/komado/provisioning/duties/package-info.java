/**
 * What an organisation owes by law beside its matters: incidents of data with their deadlines, words to everybody at sign-in, and requests of
 * those who ask what is kept about them.
 *
 * <p>It exists so that a deadline is computed once and shown to whoever has to keep it, and because members cannot be written to: what they
 * have to know stands on their screen. No name of anybody is kept here.
 */
@NullMarked
package io.komado.provisioning.duties;

import org.jspecify.annotations.NullMarked;
