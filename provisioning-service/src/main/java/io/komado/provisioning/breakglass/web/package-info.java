/** The operators' routes for openings, and what an organisation's administrators see of them. */
@NullMarked
package io.komado.provisioning.breakglass.web;

import org.jspecify.annotations.NullMarked;
