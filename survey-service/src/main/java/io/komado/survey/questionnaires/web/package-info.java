/** Surveys and templates over HTTP. */
@NullMarked
package io.komado.survey.questionnaires.web;

import org.jspecify.annotations.NullMarked;
