package io.komado.survey.ballots;

import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.survey.ballots.Signer.Mark;
import io.komado.survey.questionnaires.Audience;
import io.komado.survey.waves.WaveId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs each account's or ticket's ballot of a wave once. Nothing durable happens when it signs. */
@Service
public class Signing implements ForgetsTenants, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private record Key(TenantId tenant, WaveId wave) {}

    private final OpenWaves open;
    private final BallotStore store;
    private final SigningTurn turn;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ConcurrentHashMap<Key, Ledger> ledgers = new ConcurrentHashMap<>();
    private volatile boolean running;

    Signing(OpenWaves open, BallotStore store, SigningTurn turn, TransactionTemplate transaction, Clock clock) {
        this.open = open;
        this.store = store;
        this.turn = turn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Signs a member's blinded ballot.
     *
     * @throws Refusal 404 when there is no such wave for members; 409 when another ballot was signed for this account
     */
    public byte[] forMember(WaveId wave, MemberRef member, byte[] blinded) {
        OpenWave found = open.find(wave)
                .filter(it -> it.wave().audience() == Audience.MEMBERS)
                .orElseThrow(Refusal::notFound);
        return sign(found, new Signer(member.value()), blinded)
                .orElseThrow(() -> Refusal.conflict("ballot-taken", "A ballot of this survey was given out before."));
    }

    /**
     * Signs a ticket's blinded ballot.
     *
     * @throws Refusal 409, the same whatever is wrong with the ticket
     */
    public byte[] forTicket(WaveId wave, String ticket, byte[] blinded) {
        byte[] digest = Digests.of(ticket);
        OpenWave found = open.find(wave)
                .filter(it -> it.wave().audience().comesByTicket() && isThere(wave, digest))
                .orElseThrow(Signing::refused);
        return sign(found, new Signer(Digests.text(digest)), blinded).orElseThrow(Signing::refused);
    }

    private static Refusal refused() {
        return Refusal.conflict("ticket-refused", "This ticket cannot be used, or was used before.");
    }

    private boolean isThere(WaveId wave, byte[] ticket) {
        return Boolean.TRUE.equals(transaction.execute(status -> store.hasTicket(wave, ticket)));
    }

    private Optional<byte[]> sign(OpenWave wave, Signer signer, byte[] blinded) {
        if (!turn.isOurs()) {
            throw Refusal.unavailable("signing-moves", "Please try again in a moment.");
        }
        byte[] signature = BlindSignatures.sign(wave.publicKey(), wave.privateKey(), blinded);
        boolean first = ledger(wave.wave().id()).note(new Mark(signer, Digests.of(blinded)));
        return first ? Optional.of(signature) : Optional.empty();
    }

    private Ledger ledger(WaveId wave) {
        return ledgers.computeIfAbsent(
                new Key(Tenancy.required(), wave),
                key -> new Ledger(
                        Objects.requireNonNull(transaction.execute(status -> store.marks(wave))),
                        false,
                        clock.instant()));
    }

    /** A wave begins: nobody has a ballot yet. */
    void begin(WaveId wave) {
        ledgers.put(new Key(Tenancy.required(), wave), new Ledger(List.of(), true, clock.instant()));
    }

    /** A wave ends; whether every mark was known to the end. */
    boolean end(WaveId wave) {
        Ledger ledger = ledgers.remove(new Key(Tenancy.required(), wave));
        store.dropMarks(wave);
        return ledger != null && ledger.isWhole();
    }

    /** Looks each hour which marks may be written. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void writeDue() {
        write(ledger -> ledger.due(clock.instant()));
    }

    private void write(Function<Ledger, List<Mark>> which) {
        ledgers.forEach((key, ledger) -> {
            List<Mark> marks = which.apply(ledger);
            if (!marks.isEmpty() && turn.isOurs()) {
                Tenancy.run(key.tenant(), () -> {
                    transaction.executeWithoutResult(status -> store.write(key.wave(), marks));
                    ledger.written(marks, clock.instant());
                });
            }
        });
    }

    @Override
    public void forget(TenantId tenant) {
        ledgers.keySet().removeIf(key -> key.tenant().equals(tenant));
    }

    @Override
    public void start() {
        running = true;
    }

    /** A clean stop: what has gathered is written, so that nobody gets a second ballot from whoever signs next. */
    @Override
    public void stop() {
        running = false;
        try {
            write(Ledger::gathered);
        } catch (RuntimeException e) {
            LOG.warn("Marks were not written at the stop");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the turn is given back. */
    @Override
    public int getPhase() {
        return SigningTurn.PHASE + 1;
    }
}
