package io.komado.cases.profiles;

import io.komado.chassis.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The procedure of a kind of organisation, in one version.
 *
 * @param code {@code school}, {@code university} or {@code company}
 * @param version counted from 1; published ones never change
 * @param without the events of the transition table that this procedure does not have
 * @param counsellors how many take a consultation (R4-29)
 * @param investigators how many a committee of investigation has (R4-37)
 * @param interviewers how many hear one person together (R3-63), at least 2
 * @param watchMonths how long a watch lasts at least (R3-79), at least 3
 * @param filingYears within how many years of the last fact a report is taken up; 0 for no limit (R4-21)
 * @param leaverYears within how many years of leaving; 0 for no limit (R4-22)
 * @param appealDays how many days a party has, the day of notice counted (R4-25); at least 7
 * @param absenceDays from how many days of absence a serious case is suspected (R3-69); at most 30
 * @param verifyDays within how many days the committee looks at an interim measure (R4-53)
 * @param guardians whether parties may be minors whose guardians take part (R3-54, R3-55)
 * @param parentOrganisation whether results are reported to a parent organisation (R3-47)
 * @param european whether the clocks of Directive 2019/1937 run
 * @param categories what can be reported
 * @param places where it can have happened (R3-05, R4-10)
 * @param relations who can report it (R4-09)
 */
public record Profile(
        String code,
        int version,
        Set<String> without,
        int counsellors,
        int investigators,
        int interviewers,
        int watchMonths,
        int filingYears,
        int leaverYears,
        int appealDays,
        int absenceDays,
        int verifyDays,
        boolean guardians,
        boolean parentOrganisation,
        boolean european,
        List<Category> categories,
        List<String> places,
        List<String> relations) {

    private static final int LEAST_WATCH = 3;

    public Profile {
        without = Set.copyOf(without);
        categories = List.copyOf(categories);
        places = List.copyOf(places);
        relations = List.copyOf(relations);
        Refusal refusal = Refusal.unprocessable("procedure-out-of-bounds", "This is not within what the law allows.");
        within(refusal, "counsellors", counsellors, 1, 5);
        within(refusal, "investigators", investigators, 2, 9);
        within(refusal, "interviewers", interviewers, 2, 4);
        within(refusal, "watchMonths", watchMonths, LEAST_WATCH, 36);
        within(refusal, "filingYears", filingYears, 0, 20);
        within(refusal, "leaverYears", leaverYears, 0, 20);
        within(refusal, "appealDays", appealDays, 7, 90);
        within(refusal, "absenceDays", absenceDays, 1, 30);
        within(refusal, "verifyDays", verifyDays, 1, 60);
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }

    /**
     * This procedure with an organisation's own numbers.
     *
     * @throws Refusal 422 when one of them is below what is lawful, such as a watch of two months
     */
    public Profile adapted(Adaptation own) {
        return new Profile(
                code,
                version,
                without,
                own.counsellors(),
                own.investigators(),
                interviewers,
                own.watchMonths(),
                filingYears,
                leaverYears,
                appealDays,
                absenceDays,
                verifyDays,
                guardians,
                parentOrganisation,
                european || own.european(),
                categories,
                places,
                relations);
    }

    /** The category of this code. */
    public Optional<Category> category(String wanted) {
        return categories.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** Whether this is a category of it, or one of a category's forms as {@code category/form}. */
    public boolean knows(String code) {
        int slash = code.indexOf('/');
        return slash < 0
                ? category(code).isPresent()
                : category(code.substring(0, slash))
                        .filter(one -> one.forms().contains(code.substring(slash + 1)))
                        .isPresent();
    }

    /** Whether this procedure has this event. */
    public boolean has(String event) {
        return !without.contains(event);
    }

    private static void within(Refusal refusal, String field, int value, int least, int most) {
        if (value < least || value > most) {
            refusal.at("/rules/" + field, value < least ? "too-small" : "too-large");
        }
    }
}
