/**
 * What takes two people: a new reader, a handover of work, a second factor removed. One proposes, another confirms, within two weeks; nobody
 * decides alone, or about themselves (ARCHITECTURE section 3).
 */
@NullMarked
package io.komado.identity.proposals;

import org.jspecify.annotations.NullMarked;
