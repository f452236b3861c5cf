/** Applications in PostgreSQL: written under the code that each will have, listed under the operator's role. */
@NullMarked
package io.komado.provisioning.applications.jdbc;

import org.jspecify.annotations.NullMarked;
