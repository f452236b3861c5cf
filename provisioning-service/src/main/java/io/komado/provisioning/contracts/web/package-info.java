/** The operator's routes for contracts and invoices. */
@NullMarked
package io.komado.provisioning.contracts.web;

import org.jspecify.annotations.NullMarked;
