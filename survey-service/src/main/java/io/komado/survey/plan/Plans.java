package io.komado.survey.plan;

import io.komado.survey.plan.PlanItem.Kept;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The running tenant's plan. An interface because the database is an adapter, which points inwards. */
public interface Plans {

    /** What stands in this year. */
    List<PlanItem> of(int year);

    Optional<PlanItem> find(UUID id);

    /** What became of things in this year. */
    List<Kept> records(int year);

    void put(PlanItem item);

    void remove(UUID id);

    void record(int year, Kept kept);
}
