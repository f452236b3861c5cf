package io.komado.cases.procedure;

/** Something that is known of a case; a case has one of each kind, empty until something is known. */
public sealed interface Fact
        permits Intake,
                Informer,
                Names,
                HandedOver,
                Parties,
                Exclusions,
                Assessment,
                Consultation,
                Consents,
                GuardianContacts,
                Review,
                Resolutions,
                Inquiry,
                Ruling,
                Measures,
                Watch,
                SeriousCase,
                InterimMeasures,
                Takedowns,
                Refusals,
                Disclosures,
                FalseWords,
                Notices {}
