package io.komado.cases.intakes;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom the running tenant's desk works, how it shows them to customers, and when it is closed. */
@Service
public class ClientBook {

    /** The audited acts. */
    public static final String DESCRIBED = "client.described";

    public static final String CLOSED = "desk.closing-days-changed";

    private static final int MOST_DAYS = 100;

    private final Clients clients;
    private final ClosingDays closingDays;
    private final CustomerDesks desks;
    private final IntakeAnnouncements announcements;

    ClientBook(Clients clients, ClosingDays closingDays, CustomerDesks desks, IntakeAnnouncements announcements) {
        this.clients = clients;
        this.closingDays = closingDays;
        this.desks = desks;
        this.announcements = announcements;
    }

    /** Whether the running tenant is a desk for others. */
    @Transactional(readOnly = true)
    public boolean worksForOthers() {
        return clients.any();
    }

    /** Whether a desk works for the running tenant's own customers. */
    @Transactional(readOnly = true)
    public boolean isServed() {
        return desks.current().desk().isPresent();
    }

    /** All clients, also former ones. */
    @Transactional(readOnly = true)
    public List<Client> all() {
        return clients.all();
    }

    /** Says how a client and the desk are called on the form, and which stores there are. */
    @Transactional
    public void describe(
            Actor.Staff by,
            TenantId of,
            String japanese,
            String english,
            String desk,
            String deskEnglish,
            List<Client.Store> stores) {
        Client client = clients.find(of).orElseThrow(Refusal::notFound);
        clients.describe(client.described(japanese, english, desk, deskEnglish, stores));
        announcements.described(of, by.id());
    }

    /** When the desk is closed beside weekends and public holidays. */
    @Transactional(readOnly = true)
    public Set<LocalDate> closingDays() {
        return closingDays.closingDays();
    }

    /** Keeps these days; due dates that were shown already stay as they are. */
    @Transactional
    public void close(Actor.Staff by, Set<LocalDate> days) {
        if (days.size() > MOST_DAYS) {
            throw Refusal.unprocessable("too-many-days", "A desk is open on most days.")
                    .at("/days", "too-many");
        }
        closingDays.close(days);
        announcements.closed(by.id());
    }
}
