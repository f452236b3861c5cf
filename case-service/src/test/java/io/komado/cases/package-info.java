/** Tests of the whole service on real PostgreSQL and Kafka. */
@NullMarked
package io.komado.cases;

import org.jspecify.annotations.NullMarked;
