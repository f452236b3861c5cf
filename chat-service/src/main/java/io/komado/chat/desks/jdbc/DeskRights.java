package io.komado.chat.desks.jdbc;

/** The one place in SQL that says who reads at a desk: by grant, kind and day (R0-33, G2). */
public final class DeskRights {

    /** That the grant {@code r} holds at the desk {@code d} on {@code :day}. */
    public static final String GRANT_HOLDS = """
            (r.desk_id is null or r.desk_id = d.desk_id) and d.kind = any(r.kinds)
                and r.from_date <= :day and r.until_date > :day
            """;

    private DeskRights() {}
}
