package io.komado.provisioning.golive;

import io.komado.chassis.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An organisation's checklist as it stands. */
public record Checklist(List<Line> lines) {

    /**
     * One line of it.
     *
     * @param confirmation who stands for it; empty for what is heard and not said
     */
    public record Line(Item item, boolean met, Optional<Confirmation> confirmation) {}

    public Checklist {
        lines = List.copyOf(lines);
    }

    /**
     * What is asked of an organisation and how far it is met.
     *
     * @param servesCustomers whether it has a desk for its customers, whose staff must have been trained before (R1-10)
     */
    static Checklist of(boolean servesCustomers, Map<Item, Confirmation> confirmed, List<DeskReaders> desks) {
        return new Checklist(Arrays.stream(Item.values())
                .filter(item -> item != Item.TRAINING_GIVEN || servesCustomers)
                .map(item -> line(item, confirmed, desks))
                .toList());
    }

    private static Line line(Item item, Map<Item, Confirmation> confirmed, List<DeskReaders> desks) {
        if (item == Item.READERS_ABLE) {
            boolean covered = !desks.isEmpty() && desks.stream().allMatch(DeskReaders::isCovered);
            return new Line(item, covered, Optional.empty());
        }
        Optional<Confirmation> confirmation = Optional.ofNullable(confirmed.get(item));
        return new Line(item, confirmation.isPresent(), confirmation);
    }

    /** Whether letters may begin to work. */
    public boolean isComplete() {
        return lines.stream().allMatch(Line::met);
    }

    /**
     * Refuses what needs a complete checklist.
     *
     * @throws Refusal 409 with a pointer to each line that is not met
     */
    public void requireComplete() {
        if (!isComplete()) {
            Refusal refusal = Refusal.conflict(
                    "checklist-incomplete", "Letters begin to work once everything on the checklist is met.");
            lines.stream()
                    .filter(line -> !line.met())
                    .forEach(line -> refusal.at("/" + line.item().code(), "missing"));
            throw refusal;
        }
    }
}
