/**
 * Refusals as RFC 9457 problem documents that name the field or the reason and repeat nothing that a person typed (TH-29).
 */
@NullMarked
package io.komado.chassis.problem;

import org.jspecify.annotations.NullMarked;
