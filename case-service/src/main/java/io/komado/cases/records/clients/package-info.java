/**
 * Keys of records, from chat-service over HTTP.
 */
@NullMarked
package io.komado.cases.records.clients;

import org.jspecify.annotations.NullMarked;
