/** Which addresses took no mail. */
@NullMarked
package io.komado.provisioning.notices.web;

import org.jspecify.annotations.NullMarked;
