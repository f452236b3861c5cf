/** What the organisation's auditors and administrators get to know of an opening. */
@NullMarked
package io.komado.provisioning.breakglass.messaging;

import org.jspecify.annotations.NullMarked;
