/**
 * The end of a tenant: who asks, begins and confirms; thirty days in which it takes out what is its own; the saga in which every service destroys
 * keys and rows; the certificate (ARCHITECTURE section 4).
 *
 * <p>It exists so that nothing of an organisation is left by mistake, and nothing is destroyed by one person or while a case is open.
 */
@NullMarked
package io.komado.provisioning.closings;

import org.jspecify.annotations.NullMarked;
