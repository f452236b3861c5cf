/**
 * Who has an interest in what: declared by the person or about the person, heard by the services that must keep the person out
 * (R4-26, R4-33, G1).
 */
@NullMarked
package io.komado.identity.conflicts;

import org.jspecify.annotations.NullMarked;
