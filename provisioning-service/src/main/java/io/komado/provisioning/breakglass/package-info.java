/**
 * Two operators together look into the jobs of one organisation, for some hours (TH-32).
 *
 * <p>It exists because a job that hangs has to be understood, and because nobody should see more than the operator's lists do without a
 * second person's yes and without the organisation being told. What it opens is states, counts and times of jobs; never content, never a
 * nickname, and nothing of the other services.
 */
@NullMarked
package io.komado.provisioning.breakglass;

import org.jspecify.annotations.NullMarked;
