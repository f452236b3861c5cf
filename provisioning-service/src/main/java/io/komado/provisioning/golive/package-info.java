/**
 * What has to be true before an organisation's letters work: its people are trained, its policy is published, whoever hands out knows
 * how to use Komado, and somebody is there to read (R0-29, R1-10, R1-11).
 *
 * <p>It exists so that nobody writes to a desk that is not ready for them; the responder decides when, this decides whether.
 */
@NullMarked
package io.komado.provisioning.golive;

import org.jspecify.annotations.NullMarked;
