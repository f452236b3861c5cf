package io.komado.cases.procedure;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody is told when a row of a table applies: a code with allow-listed fields and never a text of the case (TH-27). An anonymous
 * party is told in the conversation alone (G7).
 */
public enum Notice {
    RECEIVED(Audience.REPORTER),
    COUNSELLORS_ASSIGNED(Audience.REPORTER),
    COUNSELLOR_CHANGED(Audience.REPORTER),
    RECORD_TO_CONFIRM(Audience.REPORTER),
    MEDIATION_ASKED(Audience.REPORTER, "mediation"),
    STATEMENT_ASKED(Audience.REPORTER, "no-pain"),
    REMINDED(Audience.REPORTER),
    REPORTED_TO_COMMITTEE(Audience.REPORTER),
    DUTY_REPORTED(Audience.REPORTER),
    CLOSED_BARRED(Audience.REPORTER),
    CLOSED_NA(Audience.REPORTER),
    GUIDANCE_REQUESTED(Audience.DEPARTMENT_HEADS),
    INVESTIGATION_SET_UP(Audience.PARTIES),
    INVESTIGATION_SET_UP_HEADS(Audience.DEPARTMENT_HEADS),
    INVESTIGATION_STOPPED(Audience.PARTIES),
    DETERMINED(Audience.PARTIES),
    DETERMINED_HEADS(Audience.DEPARTMENT_HEADS),
    DETERMINED_PRESIDENT(Audience.PRESIDENT),
    DETERMINED_SUMMARY(Audience.COUNSELLORS),
    APPEAL_RECEIVED(Audience.PARTIES),
    APPEAL_DISMISSED(Audience.PARTIES),
    REINVESTIGATION(Audience.PARTIES),
    MEASURES_TAKEN(Audience.VICTIM),
    WATCH_BEGUN(Audience.VICTIM),
    WATCH_ENDING(Audience.COMMITTEE),
    RESOLVED(Audience.VICTIM),
    REOPENED(Audience.COMMITTEE),
    DISCLOSED(Audience.REPORTER),
    FALSE_WORD_PRESIDENT(Audience.PRESIDENT),
    FALSE_WORD_HEADS(Audience.DEPARTMENT_HEADS),
    SERIOUS_SUSPECTED(Audience.PARENT_ORGANISATION),
    SERIOUS_REPORTED(Audience.VICTIM),
    INTERIM_TO_CONSENT(Audience.VICTIM, "interim"),
    INTERIM_RECOMMENDED(Audience.DEPARTMENT_HEADS);

    /** Who is told. */
    public enum Audience {
        REPORTER,
        VICTIM,
        PARTIES,
        DEPARTMENT_HEADS,
        PRESIDENT,
        COUNSELLORS,
        COMMITTEE,
        PARENT_ORGANISATION;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Audience audience;
    private final String asks;

    Notice(Audience audience) {
        this(audience, "");
    }

    Notice(Audience audience, String asks) {
        this.audience = audience;
        this.asks = asks;
    }

    /** What whoever reported is asked by it, to be answered with yes or no in the conversation; empty for nothing. */
    public Optional<String> asks() {
        return Optional.of(asks).filter(word -> !word.isEmpty());
    }

    /** Who is told. */
    public Audience audience() {
        return audience;
    }

    /** The word used in rows, events and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
