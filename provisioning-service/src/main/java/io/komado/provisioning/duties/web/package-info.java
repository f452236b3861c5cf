/** The routes of administrators and operators for duties, and the bulletins that everybody reads. */
@NullMarked
package io.komado.provisioning.duties.web;

import org.jspecify.annotations.NullMarked;
