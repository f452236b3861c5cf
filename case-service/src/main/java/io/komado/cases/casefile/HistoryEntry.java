package io.komado.cases.casefile;

import io.komado.chassis.actor.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a case.
 *
 * @param seq counted from 1
 * @param row of the table
 * @param from empty where nothing was yet
 * @param by empty for the system and for a reporter's own word
 * @param at by the hour for what a reporter caused
 */
public record HistoryEntry(
        int seq, String row, String event, String from, String to, Optional<StaffId> by, Instant at) {}
