/**
 * What is asked: questionnaires in both languages, as drafts, published versions and templates, and which answers fit one.
 *
 * <p>It exists so that a wave asks one fixed version, whatever its authors do to their draft meanwhile, and so that the server, which knows nothing of who answers,
 * can still refuse answers that nobody could have given.
 */
@NullMarked
package io.komado.survey.questionnaires;

import org.jspecify.annotations.NullMarked;
