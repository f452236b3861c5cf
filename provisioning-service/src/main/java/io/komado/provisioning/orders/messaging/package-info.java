/** What the other services and the auditors get to know of orders: ids and counts, never a credential. */
@NullMarked
package io.komado.provisioning.orders.messaging;

import org.jspecify.annotations.NullMarked;
