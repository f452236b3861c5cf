/**
 * What of a request goes further, and what every answer tells the browser to keep to itself (TH-01, TH-02, TH-18, TH-19).
 */
@NullMarked
package io.komado.gateway.anonymity;

import org.jspecify.annotations.NullMarked;
