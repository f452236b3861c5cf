package io.komado.identity.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The committee's seats, by the kind of organisation: the school's of R3-08, the university's of R4-14, and plain ones for others. */
public enum Seat {
    PRINCIPAL(Holders.ONE_CHAIR, "school"),
    ACADEMIC_DEAN(Holders.ONE_DEAN, "school"),
    STUDENT_DEAN(Holders.ONE_DEAN, "school"),
    DORMITORY_DEAN(Holders.ONE_DEAN, "school"),
    ADVANCED_COURSE_HEAD(Holders.ONE, "school"),
    COUNSELLING_HEAD(Holders.ONE, "school"),
    VICE_DEAN(Holders.SEVERAL, "school"),
    COURSE_HEAD(Holders.SEVERAL, "school"),
    OFFICE_HEAD(Holders.ONE, "school"),
    STUDENT_AFFAIRS_HEAD(Holders.ONE, "school"),
    PRINCIPALS_NOMINEE(Holders.SEVERAL, "school"),
    EXECUTIVE(Holders.ONE_CHAIR, "university"),
    VICE_EXECUTIVE(Holders.SEVERAL, "university"),
    FACULTY_DEAN(Holders.SEVERAL, "university"),
    HOSPITAL_HEAD(Holders.ONE, "university"),
    HEAD(Holders.ONE_CHAIR, "company", "desk", "community"),
    MEMBER(Holders.SEVERAL, "company", "desk", "community"),
    EXPERT(Holders.SEVERAL, "school", "university", "company", "desk", "community"),
    SPECIAL_MEMBER(Holders.SEVERAL_FOR_ONE_CASE, "school", "university", "company", "desk", "community");

    private enum Holders {
        ONE_CHAIR,
        ONE_DEAN,
        ONE,
        SEVERAL,
        SEVERAL_FOR_ONE_CASE
    }

    private final Holders holders;

    @SuppressWarnings("ImmutableEnumChecker") // a set that cannot be changed
    private final Set<String> organisations;

    Seat(Holders holders, String... organisations) {
        this.holders = holders;
        this.organisations = Set.of(organisations);
    }

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Seat> of(String code) {
        return Arrays.stream(values()).filter(seat -> seat.code().equals(code)).findFirst();
    }

    public boolean isOf(String organisationKind) {
        return organisations.contains(organisationKind);
    }

    /** The seat of the one who chairs. */
    public boolean isChair() {
        return holders == Holders.ONE_CHAIR;
    }

    /** A dean, whose own course sends no head besides (R3-09). */
    public boolean isDean() {
        return holders == Holders.ONE_DEAN;
    }

    /** Whether one person at a time sits here. */
    public boolean isSingle() {
        return holders == Holders.ONE_CHAIR || holders == Holders.ONE_DEAN || holders == Holders.ONE;
    }

    /** Whether it is taken for one case and ends with it. */
    public boolean isForOneCase() {
        return holders == Holders.SEVERAL_FOR_ONE_CASE;
    }
}
