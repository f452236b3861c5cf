/**
 * What an organisation prints and publishes beside its letters: leaflet, poster, flyer for customers, a sheet for guardians, its policy
 * (R1-08, R1-09, R4-17).
 *
 * <p>It exists to put on paper what the organisation itself entered and decided. Komado publishes none of it: a public page of ours would
 * tell everybody who is a client.
 */
@NullMarked
package io.komado.provisioning.papers;

import org.jspecify.annotations.NullMarked;
