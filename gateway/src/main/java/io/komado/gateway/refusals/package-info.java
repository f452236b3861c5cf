/**
 * Every refusal of the gateway as a problem document that repeats nothing of the request (TH-29).
 */
@NullMarked
package io.komado.gateway.refusals;

import org.jspecify.annotations.NullMarked;
