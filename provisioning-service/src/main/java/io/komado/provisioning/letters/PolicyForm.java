package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.List;
import java.util.Map;

/** The page that an organisation publishes under its own name: what it does with what it hears, in the numbers of its own rules. */
final class PolicyForm implements Form {

    private static final float GAP = 26;
    private static final float COLUMN = (INNER_WIDTH - GAP) / 2;
    private static final float FOOT_RULE = 74;

    private final Letterhead letterhead;
    private final Wording words;
    private final List<Imprint.Contact> contacts;
    private final String about;
    private final Map<String, ?> values;

    PolicyForm(Letterhead letterhead, Imprint imprint) {
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.contacts = imprint.contacts();
        Imprint.Rules rules = imprint.rules();
        this.about = rules.servesCustomers() ? "policy.customers" : "policy.people";
        this.values = Map.of(
                "organisation",
                Letterhead.breakable(letterhead.name()),
                "version",
                rules.version(),
                "from",
                words.day(rules.inForceFrom()),
                "hours",
                rules.answerWithinHours(),
                "months",
                rules.watchMonths(),
                "conversation",
                words.period(rules.conversationDays()),
                "years",
                rules.caseYears());
    }

    @Override
    public boolean draw(Sheet sheet, Sheet.Body body) {
        letterhead.draw(sheet);
        sheet.text(Face.TEXT, 12, SOFT, MARGIN, 733, words.text("policy.version", values));
        sheet.fitted(Face.GREETING, 25, INK, MARGIN, 699, INNER_WIDTH, words.text(about + ".title"));
        float gap = body.leading() * 2 / 3;
        float y = new Column(sheet, words, values, body, MARGIN, INNER_WIDTH, 670)
                .text(about + ".lead")
                .gap(gap)
                .next();
        Column left = column(sheet, body, MARGIN, y)
                .heading(about + ".we")
                .bullets(about + ".we")
                .gap(gap)
                .heading(about + ".order")
                .bullets(about + ".order");
        Column right = column(sheet, body, MARGIN + COLUMN + GAP, y)
                .heading(about + ".kept")
                .bullets(about + ".kept")
                .gap(gap)
                .heading(about + ".say")
                .text(about + ".say.text");
        y = Math.min(left.next(), right.next()) - gap;
        y = Contacts.draw(sheet, words, body, "contacts", contacts, y);
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        sheet.fitted(Face.STRONG, 10.5f, INK, MARGIN, 59, INNER_WIDTH, words.text("foot"));
        return y > FOOT_RULE;
    }

    private Column column(Sheet sheet, Sheet.Body body, float x, float y) {
        return new Column(sheet, words, values, body, x, COLUMN, y);
    }
}
