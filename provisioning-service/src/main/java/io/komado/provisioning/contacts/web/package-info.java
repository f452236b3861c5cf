/** The routes for where an organisation's people can turn; none is public, so that none confirms who is a client. */
@NullMarked
package io.komado.provisioning.contacts.web;

import org.jspecify.annotations.NullMarked;
