/** The routes of those who handle cases. */
@NullMarked
package io.komado.cases.casefile.web;

import org.jspecify.annotations.NullMarked;
