package io.komado.survey.plan;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditEntry;
import io.komado.chassis.outbox.Outbox;
import io.komado.chassis.problem.Refusal;
import io.komado.survey.plan.PlanItem.Kept;
import io.komado.survey.plan.Rule.Kind;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.waves.WaveState;
import io.komado.survey.waves.WaveWork;
import io.komado.survey.waves.Waves;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading and writing the year's plan. */
@Service
public class PlanWork {

    /** What a change leaves in the audit stream. */
    public static final String CHANGED = "plan.changed";

    private static final int SURVEYS = 4;

    /** Where an item stands. */
    public enum State {
        PLANNED,
        NEXT,
        DONE,
        OVERDUE
    }

    /**
     * An item of one year; waves of the year are among them.
     *
     * @param wave the wave that it is; none for what somebody wrote
     */
    public record Entry(
            PlanItem item,
            LocalDate from,
            LocalDate until,
            State state,
            @Nullable LocalDate doneOn,
            String note,
            @Nullable UUID wave) {}

    /**
     * A year.
     *
     * @param surveysNeeded how many surveys of members the year asks for (R3-20); 0 where none are prescribed
     * @param surveysHeld how many were held or are open
     */
    public record Year(int year, LocalDate today, int surveysNeeded, int surveysHeld, List<Entry> entries) {}

    private final Plans plans;
    private final WaveWork waves;
    private final Outbox outbox;
    private final Clock clock;

    PlanWork(Plans plans, WaveWork waves, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.waves = waves;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The plan of the school year that begins in April of this one. */
    @Transactional(readOnly = true)
    public Year year(int year) {
        LocalDate today = waves.today();
        Map<UUID, Kept> records = new HashMap<>();
        plans.records(year).forEach(kept -> records.put(kept.item(), kept));
        List<Entry> entries = new ArrayList<>();
        for (PlanItem item : plans.of(year)) {
            Kept kept = records.getOrDefault(item.id(), new Kept(item.id(), null, ""));
            LocalDate until = item.rule().until(year);
            State state = kept.doneOn() != null ? State.DONE : until.isBefore(today) ? State.OVERDUE : State.PLANNED;
            entries.add(new Entry(item, item.rule().from(year), until, state, kept.doneOn(), kept.note(), null));
        }
        int held = 0;
        for (Waves.Listed listed : waves.all()) {
            boolean thisYear = Rule.yearOf(listed.wave().opensOn()) == year;
            if (thisYear && listed.wave().state() != WaveState.CANCELLED) {
                entries.add(entry(listed));
                boolean counts = listed.wave().audience() == Audience.MEMBERS
                        && listed.wave().state() != WaveState.SCHEDULED;
                held += counts ? 1 : 0;
            }
        }
        entries.sort(Comparator.comparing(Entry::from)
                .thenComparing(entry -> entry.item().title()));
        markNext(entries, today);
        return new Year(year, today, waves.organisation().school() ? SURVEYS : 0, held, entries);
    }

    private static Entry entry(Waves.Listed listed) {
        LocalDate from = listed.wave().opensOn();
        LocalDate until = listed.wave().closesOn();
        boolean over = listed.wave().state().hasResults();
        UUID id = listed.wave().id().value();
        Rule rule = new Rule(Kind.DAY, from.getMonthValue(), from.getDayOfMonth());
        int year = Rule.yearOf(from);
        return new Entry(
                new PlanItem(id, Column.DETECTION, listed.title().ja(), null, rule, year, year),
                from,
                until,
                over ? State.DONE : State.PLANNED,
                over ? until : null,
                "",
                id);
    }

    /** The first that is still to come. */
    private static void markNext(List<Entry> entries, LocalDate today) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.state() == State.PLANNED && !entry.until().isBefore(today)) {
                entries.set(
                        i,
                        new Entry(
                                entry.item(),
                                entry.from(),
                                entry.until(),
                                State.NEXT,
                                null,
                                entry.note(),
                                entry.wave()));
                return;
            }
        }
    }

    /** Adds something to this year, or to this and every one after it. */
    @Transactional
    public UUID add(
            int year, Column column, String title, @Nullable Phase phase, Rule rule, boolean yearly, StaffId by) {
        UUID id = UUID.randomUUID();
        put(new PlanItem(id, column, title, phase, rule, year, yearly ? PlanItem.EVERY_YEAR : year), by);
        return id;
    }

    /** Writes it anew. */
    @Transactional
    public void change(
            int year,
            UUID id,
            Column column,
            String title,
            @Nullable Phase phase,
            Rule rule,
            boolean yearly,
            StaffId by) {
        PlanItem before = standing(year, id);
        int last = yearly ? PlanItem.EVERY_YEAR : year;
        put(new PlanItem(id, column, title, phase, rule, before.firstYear(), Math.max(last, before.firstYear())), by);
    }

    /** Takes it away; what comes back every year stays in the years before. */
    @Transactional
    public void remove(int year, UUID id, StaffId by) {
        PlanItem item = standing(year, id);
        if (item.firstYear() < year) {
            plans.put(new PlanItem(
                    id, item.column(), item.title(), item.phase(), item.rule(), item.firstYear(), year - 1));
        } else {
            plans.remove(id);
        }
        audit(by, id);
    }

    /** Notes what became of it in this year. */
    @Transactional
    public void record(int year, UUID id, boolean done, String note, StaffId by) {
        standing(year, id);
        plans.record(year, new Kept(id, done ? waves.today() : null, note));
        audit(by, id);
    }

    /** Fills an empty year with what a school does in it (R3-12 to R3-29). */
    @Transactional
    public void start(int year, StaffId by) {
        if (!plans.of(year).isEmpty()) {
            throw Refusal.conflict("plan-not-empty", "This year's plan has something in it already.");
        }
        SchoolYear.items(year).forEach(plans::put);
        audit(by, new UUID(0, year));
    }

    private PlanItem standing(int year, UUID id) {
        return plans.find(id)
                .filter(item -> item.firstYear() <= year && year <= item.lastYear())
                .orElseThrow(Refusal::notFound);
    }

    private void put(PlanItem item, StaffId by) {
        if (!item.rule().exists()) {
            throw Refusal.unprocessable("invalid-fields", "Some fields need another look.")
                    .at("/rule", "no-such-day");
        }
        plans.put(item);
        audit(by, item.id());
    }

    private void audit(StaffId by, UUID item) {
        outbox.audit(AuditEntry.byStaff(CHANGED, by, clock.instant(), Map.of("item", item.toString())));
    }
}
