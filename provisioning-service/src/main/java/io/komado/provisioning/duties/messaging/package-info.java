/** What the organisation's auditors get to know: that it was done, by whom and when. */
@NullMarked
package io.komado.provisioning.duties.messaging;

import org.jspecify.annotations.NullMarked;
