/**
 * What the operator writes to an organisation's contact: about the application, the trial, contracts (R0-26).
 *
 * <p>It exists so that every mail has its words in one file for each language, and goes out with the act that it tells of.
 */
@NullMarked
package io.komado.provisioning.notices;

import org.jspecify.annotations.NullMarked;
