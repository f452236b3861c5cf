/**
 * What the tests of every service need and none should build twice: the build's PostgreSQL and Kafka under the service's own
 * roles, keys, signed tokens for members and staff of two tenants, and the rules of the house for ArchUnit.
 */
@NullMarked
package io.komado.chassis.test;

import org.jspecify.annotations.NullMarked;
