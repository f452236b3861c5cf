/** The responder's routes for the box of letters. */
@NullMarked
package io.komado.provisioning.kits.web;

import org.jspecify.annotations.NullMarked;
