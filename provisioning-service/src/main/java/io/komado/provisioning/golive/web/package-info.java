/** The organisation's routes for its checklist. */
@NullMarked
package io.komado.provisioning.golive.web;

import org.jspecify.annotations.NullMarked;
