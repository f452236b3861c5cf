package io.komado.identity.members;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.problem.Refusal;
import io.komado.credentials.Nickname;
import io.komado.identity.nicknames.GiveAway;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What a member may see and change of their own account (R0-18 to R0-20). */
@Service
public class Settings {

    private final Members members;
    private final MemberAccounts accounts;
    private final MemberEvents events;
    private final TransactionTemplate transaction;

    Settings(Members members, MemberAccounts accounts, MemberEvents events, TransactionTemplate transaction) {
        this.members = members;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
    }

    /** The member's own nickname. */
    public Nickname nicknameOf(Actor.Member member) {
        return transaction.execute(status -> members.nicknameOf(member.ref())).orElseThrow(Refusal::notFound);
    }

    /**
     * Changes the nickname. The account comes first: when the rest fails, the same request can be sent again and comes to the
     * same end.
     *
     * @param confirmed the member was warned that it may give them away, and wants it
     */
    public Nickname rename(Actor.Member member, String typed, boolean confirmed) {
        Nickname nickname = read(typed);
        Optional<GiveAway> giveAway = GiveAway.in(nickname);
        if (giveAway.isPresent() && !confirmed) {
            throw Refusal.unprocessable(
                            "nickname-identifying",
                            "This nickname could tell others who you are. You may keep it all the same.")
                    .at("/nickname", giveAway.get().code());
        }
        if (!accounts.rename(member.of(), member.ref(), nickname)) {
            throw Refusal.conflict("nickname-taken", "This nickname cannot be had. Please choose another.")
                    .at("/nickname", "taken");
        }
        transaction.executeWithoutResult(status -> {
            if (!members.rename(member.ref(), nickname)) {
                throw Refusal.notFound();
            }
            events.renamed(member.ref());
        });
        return nickname;
    }

    private static Nickname read(String typed) {
        if (typed.isBlank()) {
            throw Refusal.unprocessable("nickname-blank", "A nickname needs at least one sign.")
                    .at("/nickname", "blank");
        }
        return Nickname.of(typed).orElseThrow(() -> {
            boolean tooLong = typed.strip().codePoints().count() > Nickname.MAX_LENGTH;
            return tooLong
                    ? Refusal.unprocessable("nickname-too-long", "A nickname has at most 20 signs.")
                            .at("/nickname", "too-long")
                    : Refusal.unprocessable(
                                    "nickname-hidden-characters", "This nickname has characters that nobody can see.")
                            .at("/nickname", "hidden-characters");
        });
    }
}
