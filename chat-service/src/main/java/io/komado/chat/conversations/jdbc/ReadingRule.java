package io.komado.chat.conversations.jdbc;

import io.komado.chat.desks.jdbc.DeskRights;

/**
 * The one place in SQL that says who reads a conversation {@code c} on {@code :day}. A grant must hold at its desk (R0-33, G2), the
 * person must not be one whom the member went around (R0-36) or left (R4-66), and where the desk counsels must be one of its counsellors
 * (R4-29). Whatever staff read of a conversation, in whatever form, is read through these conditions.
 */
final class ReadingRule {

    private static final String NOT_KEPT_FROM =
            " not exists (select from kept_from k where k.conversation_id = c.id and k.staff_id = r.staff_id)"
                    + " and (c.counsellors = 0 or exists (select from counsellor o"
                    + " where o.conversation_id = c.id and o.staff_id = r.staff_id)) ";

    /** The grants {@code r} that open the conversation; to be followed by further conditions. */
    static final String GRANTS = " from desk d join desk_reader r on " + DeskRights.GRANT_HOLDS
            + " where d.desk_id = c.desk_id and " + NOT_KEPT_FROM;

    /** That somebody does. */
    static final String SOMEBODY_READS = " exists (select" + GRANTS + ") ";

    /** That {@code :reader} does. */
    static final String PERSON_READS = " exists (select" + GRANTS + " and r.staff_id = :reader) ";

    private ReadingRule() {}
}
