/** Six words by which a new account goes on with a conversation when letter and password are lost; nobody needs them, and nobody but the member ever has them. */
@NullMarked
package io.komado.chat.phrases;

import org.jspecify.annotations.NullMarked;
