/** The year's plan over HTTP, and for calendars. */
@NullMarked
package io.komado.survey.plan.web;

import org.jspecify.annotations.NullMarked;
