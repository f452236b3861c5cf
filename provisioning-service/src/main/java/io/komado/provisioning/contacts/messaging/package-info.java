/** What the auditors get to know of contacts: that one was entered, tried out or taken away, never what it says. */
@NullMarked
package io.komado.provisioning.contacts.messaging;

import org.jspecify.annotations.NullMarked;
