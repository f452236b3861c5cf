/**
 * The desks that an organisation opens beside its first: for reports, for counsel, or somebody outside (R0-33, R0-36).
 *
 * <p>It exists so that there is always somebody to write to who is not the one whom it is about.
 */
@NullMarked
package io.komado.provisioning.desks;

import org.jspecify.annotations.NullMarked;
