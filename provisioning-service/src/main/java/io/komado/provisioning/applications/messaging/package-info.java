/** What the auditors of a tenant get to know of how it began. */
@NullMarked
package io.komado.provisioning.applications.messaging;

import org.jspecify.annotations.NullMarked;
