/** The routes for desks and their names. */
@NullMarked
package io.komado.provisioning.desks.web;

import org.jspecify.annotations.NullMarked;
