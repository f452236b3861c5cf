/** The tenant-admin's routes for the organisation's rules, which its staff can read. */
@NullMarked
package io.komado.provisioning.policies.web;

import org.jspecify.annotations.NullMarked;
