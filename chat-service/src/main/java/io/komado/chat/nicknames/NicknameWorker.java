package io.komado.chat.nicknames;

import io.komado.chassis.encryption.Pseudonyms;
import io.komado.chassis.encryption.SubjectSeal;
import io.komado.chassis.encryption.SubjectSeals;
import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches the nicknames that are wanted; one that cannot be had now is tried again, and no message waits for it. */
@Service
class NicknameWorker {

    private static final Logger LOG = LoggerFactory.getLogger(NicknameWorker.class);
    private static final int BATCH = 100;
    private static final String PLACE = "nicknames";

    private final WantedNicknames wanted;
    private final NicknameSource source;
    private final Pseudonyms pseudonyms;
    private final SubjectSeal seal;
    private final TransactionTemplate transaction;

    NicknameWorker(
            WantedNicknames wanted,
            NicknameSource source,
            Pseudonyms pseudonyms,
            SubjectSeals seals,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.seal = seals.between("identity", "chat");
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void fetchWanted() {
        try {
            List<WantedNicknames.Wanted> some = transaction.execute(status -> wanted.some(BATCH));
            for (WantedNicknames.Wanted one : some) {
                Tenancy.run(one.tenant(), () -> fetch(one));
            }
        } catch (RuntimeException e) {
            LOG.warn("Nicknames will be fetched later: {}", Traces.kindOf(e));
        }
    }

    private void fetch(WantedNicknames.Wanted one) {
        Optional<String> subject = transaction.execute(status -> wanted.memberOf(one.conversation())
                .map(member -> seal.seal(pseudonyms.subjectOf(one.tenant(), member), PLACE)));
        Optional<String> nickname = subject.flatMap(known -> source.nicknameOf(one.tenant(), known));
        transaction.executeWithoutResult(
                status -> nickname.ifPresentOrElse(found -> wanted.keep(one, found), () -> wanted.giveUp(one)));
    }
}
