package io.komado.identity.staff;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.identity.units.Units;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings people in by mail: with a password and a second factor, and with no role until two people have given one (R0-28). */
@Service
public class Invitations {

    private final StaffMembers staff;
    private final StaffAccounts accounts;
    private final StaffChanges changes;
    private final Units units;
    private final TransactionTemplate transaction;

    Invitations(
            StaffMembers staff,
            StaffAccounts accounts,
            StaffChanges changes,
            Units units,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.accounts = accounts;
        this.changes = changes;
        this.units = units;
        this.transaction = transaction;
    }

    /** Notes that this person of the running tenant has signed in: from now on a desk can count on them (R4-13). Again is no harm. */
    public void arrived(StaffId id) {
        transaction.executeWithoutResult(status -> {
            changes.begin();
            if (staff.find(id).filter(person -> !person.arrived()).isPresent()) {
                staff.setArrived(id, true);
                changes.readersChanged();
            }
        });
    }

    /** Invites a person into the running tenant. */
    public StaffId invite(Actor.Staff by, String email, Profile profile, String language) {
        transaction.executeWithoutResult(status -> {
            changes.begin();
            units.require(profile.unit());
        });
        StaffId id = accounts.create(Tenancy.required(), email, profile.displayName(), Set.of(), language)
                .orElseThrow(Invitations::taken);
        try {
            transaction.executeWithoutResult(status -> {
                changes.begin();
                StaffMember newcomer = StaffMember.newcomer(id, profile);
                staff.add(newcomer);
                changes.apply(
                        new By.Colleague(by.id()),
                        List.of(new Decided(
                                newcomer,
                                List.of(new StaffFact.Invited(id), new StaffFact.PersonChanged(id, newcomer)))));
            });
        } catch (RuntimeException e) {
            accounts.remove(id);
            throw e;
        }
        send(id);
        return id;
    }

    /** Sends the mail once more, and says when it could not leave. */
    public void sendAgain(StaffId id) {
        boolean there = Objects.requireNonNull(transaction.execute(status -> staff.find(id))).stream()
                .anyMatch(person -> person.isThereOn(changes.today()));
        if (!there) {
            throw Refusal.notFound();
        }
        if (!send(id)) {
            throw Refusal.unavailable("mail-away", "The invitation could not be sent. Please try again later.");
        }
    }

    boolean send(StaffId id) {
        boolean sent = accounts.invite(id);
        if (sent) {
            transaction.executeWithoutResult(status -> staff.markInvited(id));
        }
        return sent;
    }

    static Refusal taken() {
        return Refusal.conflict("staff-exists", "This address has an account already.")
                .at("/email", "taken");
    }
}
