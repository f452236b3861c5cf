/** Tests of the ways in, through Keycloak's own pages. */
@NullMarked
package io.komado.local;

import org.jspecify.annotations.NullMarked;
