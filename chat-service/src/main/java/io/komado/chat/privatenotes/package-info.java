/** Notes that a member keeps for nobody else, until they become a message or are thrown away (R4-62). */
@NullMarked
package io.komado.chat.privatenotes;

import org.jspecify.annotations.NullMarked;
