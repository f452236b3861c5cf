/** What the other services and the auditors get to know of desks: that they are there, and never their names. */
@NullMarked
package io.komado.provisioning.desks.messaging;

import org.jspecify.annotations.NullMarked;
