package io.komado.cases.sheets;

import io.komado.cases.procedure.Parties;
import java.util.Optional;

/** The language in which a fact sheet is printed, and the few words of ours that stand on it. */
public enum Wording {
    JA,
    EN;

    String of(Word word) {
        return this == JA ? word.ja : word.en;
    }

    String of(Optional<Parties.Part> part) {
        return of(part.map(known -> switch (known) {
                    case VICTIM -> Word.VICTIM;
                    case ACCUSED -> Word.ACCUSED;
                    case WITNESS -> Word.WITNESS;
                })
                .orElse(Word.OTHER));
    }

    /** Each of them. */
    enum Word {
        TITLE("事実確認シート", "Fact sheet"),
        NUMBER("事案の番号", "Case"),
        DATE("日付", "Date"),
        TIME("時間", "Time"),
        PLACE("場所", "Place"),
        SUBJECT("聴いた人", "Heard"),
        PART("立場", "As"),
        COMPANION("付き添い", "Companion"),
        COUNSELLOR("相談員の同席", "Counsellor at hand"),
        RECORDER("記録した人", "Recorded by"),
        INTERVIEWERS("聴き手", "Interviewers"),
        CHECKED("内容を確かめた人", "Checked by"),
        WHEN("いつ", "When"),
        WHERE("どこで", "Where"),
        WHO("だれが", "Who"),
        WHAT("なにを", "What"),
        OBSERVATIONS("ほかに気づいたこと", "Other observations"),
        SIGNATURE("署名", "signature"),
        YES("あり", "yes"),
        NO("なし", "no"),
        SIGNED("調査委員の署名　%d人中 %d人", "Of %d investigators %d have signed"),
        PRINTED("%s に出力。必要がなくなったら、細かく裁断してください。", "Printed on %s. Shred it when it is not needed any more."),
        VICTIM("つらい思いをした人", "Who suffered"),
        ACCUSED("したとされる人", "Who is said to have done it"),
        WITNESS("見聞きした人", "Witness"),
        OTHER("その他", "Other");

        private final String ja;
        private final String en;

        Word(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }
    }
}
