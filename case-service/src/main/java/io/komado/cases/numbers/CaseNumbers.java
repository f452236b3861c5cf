package io.komado.cases.numbers;

import java.time.LocalDate;
import java.util.List;

/** What of the running tenant is counted. An interface because the database is an adapter, which points inwards. */
public interface CaseNumbers {

    /** The cases that were received from this day on, before that one. */
    List<CountedCase> receivedBetween(LocalDate from, LocalDate until);

    /** How many people the organisation has; 0 while nobody told. */
    int people();

    /** The organisation has so many people from now on. */
    void people(int count);
}
