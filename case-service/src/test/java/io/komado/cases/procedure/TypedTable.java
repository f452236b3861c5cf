package io.komado.cases.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** domain.md 2.1, 2.2, 2.3 and 2.6, typed a second time from the specification: region, row, from, event, to, who. */
final class TypedTable {

    private static final String OPEN =
            "received consulting record-pending record-confirmed committee-review guidance mediation investigation-setup investigating "
                    + "stopped deliberation determined appealed final measures watch resolution-review reopened";

    private static final String TEXT = """
            main|T1|-|submit|received|reporter staff system
            main|T2|received|assign-counsellors|consulting|desk-lead
            main|T3|consulting|change-counsellor|=|reporter counsellor desk-lead
            main|T4|consulting|draft-record|record-pending|counsellor
            main|T5|record-pending|confirm-record|record-confirmed|reporter
            main|T5r|record-pending|ask-correction|consulting|reporter
            main|T6|record-confirmed|report-to-committee|committee-review|counsellor
            main|T6|received consulting|report-to-committee|committee-review|desk-lead counsellor
            main|T6s|received|staff-report|committee-review|staff
            main|T6e|consulting record-pending|propose-duty-report|=|desk-lead
            main|T6e|consulting record-pending|duty-report|committee-review|desk-lead counsellor chair
            main|T6e|received|duty-report|committee-review|system
            main|T6q|consulting record-pending record-confirmed|remind-reporter|=|system
            main|T6q|consulting record-pending record-confirmed|go-on-without-reporter|committee-review|committee
            main|T7|consulting|end-consultation|closed-consult|reporter counsellor
            main|T8|committee-review|time-barred|closed-barred|committee
            main|T9|committee-review|not-applicable|closed-na|committee
            main|T10|committee-review|request-guidance|guidance|chair
            main|T11|guidance|guidance-succeeded|measures|department-head
            main|T11|guidance|guidance-failed|committee-review|department-head
            main|T12|committee-review|mediate|mediation|committee
            main|T13|mediation|mediation-agreed|measures|mediator
            main|T13|mediation|mediation-failed|committee-review|mediator
            main|T14|committee-review|set-up-investigation|investigation-setup|committee
            main|T14|committee-review|follow-interim|investigation-setup|system
            main|T15|investigation-setup|select-investigators|=|committee
            main|T15|investigation-setup|appoint-investigators|=|president
            main|T16|investigation-setup|start-investigation|investigating|investigator
            main|T17|investigating|hear|=|investigator
            main|T18|investigating|replace-investigator|=|committee
            main|T18|investigating|select-investigators|=|committee
            main|T18|investigating|appoint-investigators|=|president
            main|T19|investigating|stop-investigation|stopped|committee
            main|T20|investigating|report-findings|deliberation|investigator
            main|T21|deliberation|find-insufficient|investigation-setup|committee
            main|T22|deliberation|determine|determined|committee
            main|T23|determined|receive-notice|=|chair party system
            main|T23|determined|appeal|appealed|party
            main|T24|determined|appeal-window-passed|=|system
            main|T24|determined|confirm-final|final|chair
            main|T25|appealed|order-reinvestigation|investigation-setup|committee
            main|T25|stopped|order-reinvestigation|investigation-setup|committee
            main|T26|appealed|dismiss-appeal|final|committee
            main|T27|final|take-measures|measures|president department-head
            main|T27n|final|close-not-found|closed-not-found|committee
            main|T28|measures|begin-watch|watch|committee
            main|T29|watch|extend-watch|=|committee
            main|T30|watch|recur|reopened|staff reporter
            main|T31|watch|watch-ended|resolution-review|system
            main|T32|resolution-review|resolve|resolved|committee
            main|T33|resolution-review|not-yet|watch|committee
            main|T34|resolved closed-consult closed-barred closed-na closed-not-found|reopen|reopened|reporter staff
            main|T35|reopened|take-up-again|committee-review|system
            main|T36|OPEN|report-detriment|=|reporter staff
            main|T37|OPEN|ask-to-stop|=|reporter
            serious|S1|none|suspect-serious|suspected|staff reporter party system
            serious|S2|suspected|declare-serious|declared|committee
            serious|S3|suspected|judge-not-serious|none|committee
            serious|S4|declared|parent-approves|sc-approved|parent-organisation
            serious|S5|sc-approved|form-serious-committee|sc-investigating|committee parent-organisation
            serious|S6|sc-investigating|report-serious|sc-reported|serious-committee
            serious|S7|sc-reported|close-serious|sc-closed|committee
            interim|I1|-|propose-interim|proposed|counsellor chair
            interim|I2|proposed|consent-interim|consented|reporter party
            interim|I3|consented|recommend-interim|recommended|chair
            interim|I4|recommended|apply-interim|in-force|department-head
            interim|I5|in-force|verify-interim|verified|committee
            interim|I6|in-force|lift-improved|lifted|committee
            interim|I7|in-force verified|lift-interim|lifted|committee department-head
            interim|I8|proposed consented recommended in-force verified|withdraw-consent|review|reporter party
            interim|I8|review|lift-interim|lifted|committee
            interim|I8|review|consent-interim|consented|reporter party
            takedown|E1|-|save-evidence|evidence-saved|counsellor chair member investigator
            takedown|E2|evidence-saved|request-admin|admin-requested|counsellor chair member investigator
            takedown|E3|admin-requested|request-provider|provider-requested|counsellor chair member investigator
            takedown|E4|provider-requested|turn-to-police|police|counsellor chair member investigator
            takedown|E5|provider-requested|turn-to-legal-bureau|legal-bureau|counsellor chair member investigator
            takedown|E6|admin-requested provider-requested police legal-bureau|taken-down|removed|counsellor chair member investigator
            takedown|E7|police legal-bureau|takedown-refused|refused|counsellor chair member investigator
            """;

    /** A line of it. */
    record Line(String region, String row, Set<String> from, String event, String to, Set<String> who) {}

    private TypedTable() {}

    static List<Line> lines() {
        return TEXT.lines().map(TypedTable::line).toList();
    }

    private static Line line(String text) {
        String[] parts = text.strip().split("\\|", -1);
        return new Line(
                parts[0],
                parts[1],
                parts[2].equals("-") ? Set.of() : words(parts[2].replace("OPEN", OPEN)),
                parts[3],
                parts[4],
                words(parts[5]));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The tables of the service, in the same form, without what is only noted down. */
    static Stream<Line> served() {
        return Arrays.stream(Region.values())
                .flatMap(region -> region.rows().stream()
                        .filter(row -> !row.id().startsWith("N"))
                        .map(row -> new Line(
                                region.name().toLowerCase(java.util.Locale.ROOT),
                                row.id(),
                                row.from().stream().map(Place::code).collect(Collectors.toUnmodifiableSet()),
                                row.event().code(),
                                row.to().map(Place::code).orElse("="),
                                row.who().stream().map(Hand::code).collect(Collectors.toUnmodifiableSet()))));
    }
}
