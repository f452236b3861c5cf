package io.komado.cases.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What was said when the case began, and of what is still to be grasped (R3-51). Whoever informed is not part of it.
 *
 * @param origin by which way it came
 * @param reporter in which relation the reporter stands to the matter (R4-28)
 * @param anonymous whether nobody here knows who reported
 * @param reference of the conversation through which the reporter is told; empty where there is none
 * @param title a line by which those who handle it know it
 * @param categories codes of the procedure, {@code category} or {@code category/form}
 * @param account what happened: who to whom, when and where, what and with which harm, from what cause, since when
 * @param lastFactOn the day of the last fact (R4-21)
 * @param leftOn the day on which the reporter left the organisation (R4-22)
 * @param victimPain whether the target feels pain, by their own word (R3-02); empty while nobody asked
 */
public record Intake(
        Origin origin,
        Reporter reporter,
        boolean anonymous,
        Optional<ThingId> reference,
        String title,
        Set<String> categories,
        String place,
        Account account,
        Optional<LocalDate> lastFactOn,
        Optional<LocalDate> leftOn,
        Optional<Boolean> victimPain)
        implements Fact {

    static final Intake NONE = new Intake(
            Origin.STAFF,
            Reporter.WITNESS,
            false,
            Optional.empty(),
            "",
            Set.of(),
            "",
            Account.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** By which way a case came (T1). */
    public enum Origin {
        CONVERSATION,
        STAFF,
        CHECKLIST,
        FORM,
        SURVEY,
        HANDOVER,
        DETRIMENT;

        /** The word in rows and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who reported, in relation to the matter (R4-28). */
    public enum Reporter {
        VICTIM,
        AGENT,
        WITNESS,
        ACCUSED
    }

    /** The six things to grasp (R3-51), each in the words of whoever took it down; empty where it is not known yet. */
    public record Account(String people, String whenAndWhere, String acts, String harm, String cause, String since) {
        static final Account NONE = new Account("", "", "", "", "", "");
    }

    /** What a case of detriment begins with, which follows from another one (T36). */
    public static Intake ofDetriment(Intake before, String what, LocalDate today) {
        return new Intake(
                Origin.DETRIMENT,
                before.reporter(),
                before.anonymous(),
                Optional.empty(),
                before.title(),
                before.categories(),
                before.place(),
                new Account("", "", what, "", "", ""),
                Optional.of(today),
                Optional.empty(),
                before.victimPain());
    }

    /** What a case begins with that came out of a conversation: nothing but that somebody told; the rest is described by who reads it. */
    public static Intake ofConversation(ThingId reference) {
        return new Intake(
                Origin.CONVERSATION,
                Reporter.WITNESS,
                true,
                Optional.of(reference),
                "",
                Set.of(),
                "",
                Account.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Intake {
        categories = Set.copyOf(categories);
    }

    /** Whether a confirmed record of a conversation is what it began with. */
    boolean isFromConversation() {
        return reference.isPresent();
    }

    /** The same, as who reads it understands it. */
    Intake described(Recording.Describe as) {
        return new Intake(
                origin,
                as.reporter(),
                anonymous,
                reference,
                as.title().strip(),
                as.categories(),
                as.place(),
                as.account(),
                as.lastFactOn(),
                as.leftOn(),
                victimPain);
    }

    /** The category under which it is counted, without its finer form; empty while nobody said what it is. */
    public String mainCategory() {
        return categories.stream()
                .map(code -> code.replaceFirst("/.*", ""))
                .min(Comparator.naturalOrder())
                .orElse("");
    }

    /** Whether it can be told apart and judged: by a line and by what it may be. */
    boolean isDescribed() {
        return !title.isBlank() && !categories.isEmpty();
    }

    Intake withPain(boolean pain) {
        return new Intake(
                origin,
                reporter,
                anonymous,
                reference,
                title,
                categories,
                place,
                account,
                lastFactOn,
                leftOn,
                Optional.of(pain));
    }
}
