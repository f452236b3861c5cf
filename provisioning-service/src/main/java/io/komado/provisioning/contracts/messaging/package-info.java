/** What the other services and the auditors get to know of contracts: dates, counts and modules. */
@NullMarked
package io.komado.provisioning.contracts.messaging;

import org.jspecify.annotations.NullMarked;
