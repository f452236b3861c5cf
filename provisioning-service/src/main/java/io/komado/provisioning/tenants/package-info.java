/**
 * Organisations as the operator keeps them: a name, a kind, where they stand, how many people may get letters, and the desk that opens with
 * them.
 *
 * <p>It exists so that a tenant begins in one place, with a random code that says nothing about it (ARCHITECTURE section 3), and so that every
 * move of its standing is a row of one table.
 */
@NullMarked
package io.komado.provisioning.tenants;

import org.jspecify.annotations.NullMarked;
