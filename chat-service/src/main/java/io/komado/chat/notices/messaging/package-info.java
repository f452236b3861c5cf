/**
 * What case-service tells the reporter.
 */
@NullMarked
package io.komado.chat.notices.messaging;

import org.jspecify.annotations.NullMarked;
