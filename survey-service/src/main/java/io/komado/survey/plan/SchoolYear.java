package io.komado.survey.plan;

import static io.komado.survey.plan.Column.COMMITTEE;
import static io.komado.survey.plan.Column.DETECTION;
import static io.komado.survey.plan.Column.PREVENTION;
import static io.komado.survey.plan.Column.REVIEW;
import static io.komado.survey.plan.Column.TRAINING;

import io.komado.survey.plan.Rule.Kind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a school does in a year, month by month (R3-12 to R3-29); it is the organisation's from then on, to be changed as it likes. */
final class SchoolYear {

    private record Line(
            Column column,
            int month,
            int week,
            String title,
            @Nullable Phase phase) {}

    private static final List<Line> LINES = List.of(
            line(PREVENTION, 4, "相談の窓口と アプリの説明"),
            line(PREVENTION, 6, "スマホと ネットの安全の授業"),
            line(PREVENTION, 9, "ハラスメントを知る授業"),
            line(PREVENTION, 10, "聴く人になる講座"),
            new Line(PREVENTION, 11, 2, "いじめ防止週間", null),
            line(PREVENTION, 12, "多様な性の授業"),
            line(DETECTION, 4, "アンケートのあとの相談員の面談"),
            line(DETECTION, 5, "適性検査・健康の検査"),
            line(DETECTION, 7, "担任との面談"),
            line(DETECTION, 9, "保護者面談・保護者アンケート"),
            line(DETECTION, 10, "アンケートのあとの相談員の面談"),
            line(DETECTION, 11, "学校適応感の尺度"),
            line(TRAINING, 5, "新しい教職員の研修"),
            line(TRAINING, 6, "教職員アンケート"),
            line(TRAINING, 8, "対応のしかたの研修"),
            line(TRAINING, 12, "事例の研究"),
            line(COMMITTEE, 4, "対策委員会 第1回"),
            line(COMMITTEE, 6, "対策委員会 第2回"),
            line(COMMITTEE, 8, "対策委員会 第3回"),
            line(COMMITTEE, 10, "対策委員会 第4回"),
            line(COMMITTEE, 12, "対策委員会 第5回"),
            line(COMMITTEE, 2, "対策委員会 第6回"),
            new Line(REVIEW, 4, 0, "計画の確認", Phase.PLAN),
            new Line(REVIEW, 7, 0, "実施の確認", Phase.DO),
            new Line(REVIEW, 9, 0, "中間の評価", Phase.CHECK),
            new Line(REVIEW, 2, 0, "年間の評価と 方針の見直し", Phase.CHECK),
            new Line(REVIEW, 3, 0, "次の年の計画", Phase.ACT));

    private SchoolYear() {}

    /** The items, back every year from this one on. */
    static Stream<PlanItem> items(int year) {
        return LINES.stream()
                .map(line -> new PlanItem(
                        UUID.randomUUID(),
                        line.column(),
                        line.title(),
                        line.phase(),
                        new Rule(line.week() == 0 ? Kind.MONTH : Kind.WEEK, line.month(), line.week()),
                        year,
                        PlanItem.EVERY_YEAR));
    }

    private static Line line(Column column, int month, String title) {
        return new Line(column, month, 0, title, null);
    }
}
