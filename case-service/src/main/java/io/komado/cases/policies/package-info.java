/**
 * The versions of an organisation's own rules, as provisioning-service publishes them.
 *
 * <p>It exists so that a case begins with the version in force on that day and keeps it (R4-73).
 */
@NullMarked
package io.komado.cases.policies;

import org.jspecify.annotations.NullMarked;
