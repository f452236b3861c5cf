/** What provisioning-service tells of an organisation's rules. */
@NullMarked
package io.komado.chat.policies.messaging;

import org.jspecify.annotations.NullMarked;
