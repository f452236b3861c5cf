/**
 * What case-service gets to know.
 */
@NullMarked
package io.komado.chat.records.messaging;

import org.jspecify.annotations.NullMarked;
