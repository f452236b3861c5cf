package io.komado.chassis.timers;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The running tenant's timers, set and cancelled in the transaction of the change that they belong to. */
public class Timers {

    private final JdbcClient jdbc;

    Timers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Sets a timer; an earlier one of this kind and reference is replaced.
     *
     * @param reference an id of this service, never text and never a person's name
     * @param due by the domain's clock; for what a member caused, an hour (ARCHITECTURE section 4, one rule of time)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(String kind, String reference, Instant due) {
        jdbc.sql("""
                        insert into timer (kind, reference, due) values (:kind, :reference, :due)
                        on conflict on constraint timer_pk do update set due = excluded.due, put_off = null
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sets a timer unless there is one of this kind and reference, also one that is due and was not worked off yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void setUnlessSet(String kind, String reference, Instant due) {
        jdbc.sql("""
                        insert into timer (kind, reference, due) values (:kind, :reference, :due)
                        on conflict on constraint timer_pk do nothing
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a timer away; nothing happens when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String kind, String reference) {
        jdbc.sql("delete from timer where kind = :kind and reference = :reference")
                .param("kind", kind)
                .param("reference", reference)
                .update();
    }
}
