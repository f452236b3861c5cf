package io.komado.survey.tenants;

import java.util.OptionalInt;

/**
 * What this service knows of the running tenant.
 *
 * @param entitled for how many people its contract is; empty while it has none
 * @param accounts how many letters' accounts it has
 * @param k the fewest people that any shown number may stand for; never below 5 (TH-12)
 * @param kText the fewest texts that are shown; never below 10 (TH-12)
 * @param english whether its contract has English
 * @param open whether anything new may begin
 * @param school whether its procedure is a school's, whose year has four surveys (R3-20)
 */
public record Organisation(
        OptionalInt entitled, int accounts, int k, int kText, boolean english, boolean open, boolean school) {

    /** The floor under every tenant's own number (TH-12). */
    public static final int LEAST_K = 5;

    /** The same for texts. */
    public static final int LEAST_K_TEXT = 10;

    public Organisation {
        k = Math.max(k, LEAST_K);
        kText = Math.max(kText, LEAST_K_TEXT);
    }

    /** How many people can answer; empty while nobody can. */
    public OptionalInt headcount() {
        return entitled.isPresent() || accounts == 0 ? entitled : OptionalInt.of(accounts);
    }

    /** Whether anonymity can be promised to anybody here at all (TH-30). */
    public boolean isLargeEnough() {
        return headcount().orElse(0) >= k;
    }
}
