/**
 * Hears of records that leave a conversation.
 */
@NullMarked
package io.komado.cases.records.messaging;

import org.jspecify.annotations.NullMarked;
