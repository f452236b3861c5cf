/** What the other services and the auditors get to know of a tenant's rules: words of ours and numbers. */
@NullMarked
package io.komado.provisioning.policies.messaging;

import org.jspecify.annotations.NullMarked;
