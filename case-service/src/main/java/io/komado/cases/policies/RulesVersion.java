package io.komado.cases.policies;

import io.komado.cases.profiles.Adaptation;
import java.time.LocalDate;

/**
 * A version of an organisation's rules.
 *
 * @param profile the kind of procedure that it chose
 * @param effectiveFrom the day from which cases begin with it
 * @param caseYears for how many years after its end a case is kept
 */
public record RulesVersion(String profile, LocalDate effectiveFrom, Adaptation numbers, int caseYears) {}
