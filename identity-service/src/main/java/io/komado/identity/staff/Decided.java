package io.komado.identity.staff;

import java.util.List;

/** What a decision about a person comes to: how the person stands now, and what happened. */
public record Decided(StaffMember next, List<StaffFact> facts) {}
