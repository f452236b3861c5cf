/** Tests of what the login extension decides by itself; its pages are proved against a real Keycloak in deploy/local. */
@NullMarked
package io.komado.login;

import org.jspecify.annotations.NullMarked;
