/** The routes of a tenant's end: for its own people, and for operators. */
@NullMarked
package io.komado.provisioning.closings.web;

import org.jspecify.annotations.NullMarked;
