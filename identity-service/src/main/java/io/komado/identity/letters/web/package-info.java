/**
 * The routes of provisioning-service for the letters of an order.
 */
@NullMarked
package io.komado.identity.letters.web;

import org.jspecify.annotations.NullMarked;
