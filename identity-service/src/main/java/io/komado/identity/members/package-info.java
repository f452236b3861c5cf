/**
 * Members as this service knows them: a pseudonym and an encrypted nickname that they alone may change (R0-18 to R0-20).
 */
@NullMarked
package io.komado.identity.members;

import org.jspecify.annotations.NullMarked;
