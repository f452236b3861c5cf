/**
 * An online community's reports and its ladder of sanctions (domain.md 2.4, R2): from a word in private to a ban.
 *
 * <p>It exists because a community's staff acts at once and alone where a committee decides in a case; the ladder says who may do what, what has to be
 * recorded first, and that the person concerned is always told why and how to come back.
 */
@NullMarked
package io.komado.cases.community;

import org.jspecify.annotations.NullMarked;
