/** The public form, and the routes of desk, client and front staff. */
@NullMarked
package io.komado.cases.intakes.web;

import org.jspecify.annotations.NullMarked;
