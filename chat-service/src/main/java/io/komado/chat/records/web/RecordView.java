package io.komado.chat.records.web;

import io.komado.chat.records.CaseRecord;
import org.jspecify.annotations.Nullable;

/** A record on the wire, the same for both sides. */
record RecordView(
        int version, String text, @Nullable String correction, String status, boolean toRecord, boolean toReport) {

    static RecordView of(CaseRecord record) {
        return new RecordView(
                record.version(),
                record.text(),
                record.words(),
                record.status().code(),
                record.toRecord(),
                record.toReport());
    }

    @Override
    public String toString() {
        return "RecordView[hidden]";
    }
}
