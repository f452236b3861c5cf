/** The operator's routes for orders of letters; requests hold a number and a language and can hold nothing else (R0-14). */
@NullMarked
package io.komado.provisioning.orders.web;

import org.jspecify.annotations.NullMarked;
