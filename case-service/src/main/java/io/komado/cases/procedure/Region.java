package io.komado.cases.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a case with a place and a table of its own. */
enum Region {
    MAIN(MainTable.ROWS, Status.values()) {
        @Override
        Optional<Place> placeOf(CaseFile file, Move move) {
            return Optional.of(file.status());
        }

        @Override
        CaseFile moved(CaseFile file, Move move, Place to) {
            return file.at((Status) to);
        }
    },
    SERIOUS(SeriousTable.ROWS, SeriousStatus.values()) {
        @Override
        Optional<Place> placeOf(CaseFile file, Move move) {
            return Optional.of(file.serious().status());
        }

        @Override
        CaseFile moved(CaseFile file, Move move, Place to) {
            return file.with(file.serious().at((SeriousStatus) to));
        }
    },
    INTERIM(InterimTable.ROWS, InterimStatus.values()) {
        @Override
        Optional<Place> placeOf(CaseFile file, Move move) {
            return move instanceof Interim.OfOne one
                    ? file.interim().called(one.measure()).map(InterimMeasures.One::status)
                    : Optional.empty();
        }

        @Override
        CaseFile moved(CaseFile file, Move move, Place to) {
            return move instanceof Interim.OfOne one
                    ? file.with(file.interim().changed(one.measure(), thing -> thing.at((InterimStatus) to)))
                    : file;
        }
    },
    TAKEDOWN(TakedownTable.ROWS, TakedownStatus.values()) {
        @Override
        Optional<Place> placeOf(CaseFile file, Move move) {
            return move instanceof Takedown.OfOne one
                    ? file.takedowns().called(one.evidence()).map(Takedowns.One::status)
                    : Optional.empty();
        }

        @Override
        CaseFile moved(CaseFile file, Move move, Place to) {
            return move instanceof Takedown.OfOne one
                    ? file.with(file.takedowns().changed(one.evidence(), thing -> thing.at((TakedownStatus) to)))
                    : file;
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<Row> rows;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<Place> places;

    Region(List<Row> rows, Place... places) {
        this.rows = rows;
        this.places = List.of(places);
    }

    List<Row> rows() {
        return rows;
    }

    List<Place> places() {
        return places;
    }

    /** Where this region stands for this move; empty where the thing that it speaks of is not there. */
    abstract Optional<Place> placeOf(CaseFile file, Move move);

    /** The file with this region there. */
    abstract CaseFile moved(CaseFile file, Move move, Place to);

    /** Where its things stand now, each with its id; the main case and the serious case are one thing without. */
    Stream<Standing> standing(CaseFile file) {
        return switch (this) {
            case MAIN -> Stream.of(new Standing(Optional.of(file.status()), Optional.empty()));
            case SERIOUS -> Stream.of(new Standing(Optional.of(file.serious().status()), Optional.empty()));
            case INTERIM ->
                Stream.concat(
                        Stream.of(Standing.NOTHING_YET),
                        file.interim().all().stream()
                                .map(one -> new Standing(Optional.of(one.status()), Optional.of(one.id()))));
            case TAKEDOWN ->
                Stream.concat(
                        Stream.of(Standing.NOTHING_YET),
                        file.takedowns().all().stream()
                                .map(one -> new Standing(Optional.of(one.status()), Optional.of(one.id()))));
        };
    }

    /** A thing of a region and where it stands. */
    record Standing(Optional<Place> place, Optional<ThingId> thing) {
        static final Standing NOTHING_YET = new Standing(Optional.empty(), Optional.empty());
    }
}
