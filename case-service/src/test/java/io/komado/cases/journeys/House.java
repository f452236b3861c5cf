package io.komado.cases.journeys;

import java.time.LocalDate;
import java.util.UUID;

/** An organisation whose people can be spoken for by name, and whose days can be moved on. */
public interface House {

    /** Asks case-service in this person's name. */
    Browser as(String name);

    /** The staff id of this person. */
    UUID id(String name);

    /** Whether there is such a person. */
    boolean has(String name);

    /** The unit of those whom cases are about. */
    UUID theirUnit();

    /** Makes it possible that this candidate is chosen for the investigation of this case. */
    void lendsInvestigator(String name, UUID theCase);

    /** Makes it possible that this expert votes in this case (R4-47). */
    void lendsExpert(String name, UUID theCase);

    /** The one who reported answers the newest question in the conversation. */
    void reporterAnswers(String asks, String about, boolean yes);

    /** The day in Tokyo by the domain's clock. */
    LocalDate today();

    /** Moves the domain's clock to noon of this day in Tokyo. */
    void isOn(LocalDate day);
}
