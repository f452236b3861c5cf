/** The public form and the operator's queue. */
@NullMarked
package io.komado.provisioning.applications.web;

import org.jspecify.annotations.NullMarked;
