package io.komado.cases.procedure;

import java.util.Locale;

/** In which capacity somebody acts in one case (domain.md section 2, actors); one person may have several. */
public enum Hand {
    /** RP: who reported, by their own word in the conversation or as the one who cares for the case took it down. */
    REPORTER,
    /** A party of the case, by the same ways. */
    PARTY,
    /** CO: a counsellor of this case. */
    COUNSELLOR,
    /** CO lead: who gives cases to counsellors. */
    DESK_LEAD,
    /** SF: anybody of the staff who finds something or is told of it. */
    STAFF,
    /** CH. */
    CHAIR,
    /** CM: a resolution of the committee, carried out by one of its members (G6). */
    COMMITTEE,
    /** A member of the committee, for what needs no resolution: minutes and their countersignature. */
    MEMBER,
    /** IC: an investigator of this case. */
    INVESTIGATOR,
    /** Somebody who hears parties between them, of this case. */
    MEDIATOR,
    /** DH: the head of a department who was asked in this case. */
    DEPARTMENT_HEAD,
    /** PR: the president, principal or top executive. */
    PRESIDENT,
    /** PO: the parent organisation, whose word the chair takes down. */
    PARENT_ORGANISATION,
    /** The committee of the serious case, one of its members. */
    SERIOUS_COMMITTEE,
    /** SYS: a timer, or what follows by itself. */
    SYSTEM;

    /** The word on the wire, such as {@code department-head}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
