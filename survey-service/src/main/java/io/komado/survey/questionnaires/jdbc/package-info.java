/** Surveys in PostgreSQL. */
@NullMarked
package io.komado.survey.questionnaires.jdbc;

import org.jspecify.annotations.NullMarked;
