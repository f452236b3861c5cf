package io.komado.chat.records;

import io.komado.chassis.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys under which records travel. A key is handed out until case-service says that it has the record, in a call of its own: were it destroyed
 * as it is handed out, a crash on the other side would lose what a member confirmed.
 */
@Service
public class RecordKeys {

    private final CaseRecords records;

    RecordKeys(CaseRecords records) {
        this.records = records;
    }

    /**
     * Hands a key out.
     *
     * @throws Refusal 410 {@code key-gone} once the record was kept
     */
    @Transactional(readOnly = true)
    public byte[] of(UUID reference) {
        return records.key(reference)
                .orElseThrow(() -> Refusal.gone("key-gone", "The record was kept, or there never was one."));
    }

    /** The record lies with case-service under a key of its own; this one is destroyed. Said again, nothing happens. */
    @Transactional
    public void kept(UUID reference) {
        records.destroyKey(reference);
    }
}
