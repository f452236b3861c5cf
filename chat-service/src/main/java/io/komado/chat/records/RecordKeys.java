package io.komado.chat.records;

import io.komado.chassis.problem.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys under which records travel. */
@Service
public class RecordKeys {

    private final CaseRecords records;

    RecordKeys(CaseRecords records) {
        this.records = records;
    }

    /**
     * Hands a key out, once.
     *
     * @throws Refusal 410 {@code key-gone} ever after
     */
    @Transactional
    public byte[] take(UUID reference) {
        return records.takeKey(reference)
                .orElseThrow(() -> Refusal.gone("key-gone", "This key was handed out, or there never was one."));
    }
}
