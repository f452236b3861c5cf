/**
 * What an organisation must be able to show: who was designated in writing to handle reports and since when (the whistleblower act's
 * 従事者), and which windows there are (R4-13).
 */
@NullMarked
package io.komado.identity.register;

import org.jspecify.annotations.NullMarked;
