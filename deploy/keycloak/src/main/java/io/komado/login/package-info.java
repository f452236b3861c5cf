/**
 * Teaches Keycloak to sign people in whom nobody can identify: by tenant code, nickname and password, without keeping a
 * nickname, an address, a device or a date.
 *
 * <p>It exists because Keycloak's own pages know one username, its stores keep the times of visits, and its ways back into an
 * account all need an e-mail address (ARCHITECTURE section 3).
 */
@NullMarked
package io.komado.login;

import org.jspecify.annotations.NullMarked;
