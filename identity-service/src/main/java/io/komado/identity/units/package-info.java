/**
 * The units of an organisation (a department, a course, an office), because people, terms and committees belong to one (R4-11, R3-34).
 */
@NullMarked
package io.komado.identity.units;

import org.jspecify.annotations.NullMarked;
