package io.komado.provisioning.letters;

import static io.komado.provisioning.letters.Sheet.INK;
import static io.komado.provisioning.letters.Sheet.INNER_WIDTH;
import static io.komado.provisioning.letters.Sheet.MARGIN;
import static io.komado.provisioning.letters.Sheet.SOFT;

import java.util.List;
import java.util.Map;

/** What guardians should know before their child brings a letter home: what it is for, who reads, and what not to ask. */
final class GuardiansForm implements Form {

    private static final float FOOT_RULE = 74;

    private final Letterhead letterhead;
    private final Wording words;
    private final List<Imprint.Contact> contacts;
    private final Map<String, ?> values;

    GuardiansForm(Letterhead letterhead, Imprint imprint) {
        this.letterhead = letterhead;
        this.words = letterhead.words();
        this.contacts = imprint.contacts();
        this.values = Map.of(
                "organisation",
                Letterhead.breakable(letterhead.name()),
                "conversation",
                words.period(imprint.rules().conversationDays()));
    }

    @Override
    public boolean draw(Sheet sheet, Sheet.Body body) {
        letterhead.draw(sheet);
        sheet.text(Face.TEXT, 12, SOFT, MARGIN, 733, words.text("guardians.to"));
        sheet.fitted(Face.GREETING, 25, INK, MARGIN, 699, INNER_WIDTH, words.text("guardians.title"));
        float y = new Column(sheet, words, values, body, MARGIN, INNER_WIDTH, 670)
                .text("guardians.lead")
                .gap(body.leading() / 2)
                .heading("guardians.what")
                .bullets("guardians.what")
                .gap(body.leading() / 2)
                .heading("guardians.who")
                .bullets("guardians.who")
                .gap(body.leading() / 2)
                .heading("guardians.please")
                .bullets("guardians.please")
                .gap(body.leading() / 2)
                .next();
        y = Contacts.draw(sheet, words, body, "guardians.contacts", contacts, y);
        sheet.rule(MARGIN, FOOT_RULE, INNER_WIDTH, 0.6f, SOFT);
        sheet.fitted(Face.STRONG, 10.5f, INK, MARGIN, 59, INNER_WIDTH, words.text("foot"));
        return y > FOOT_RULE;
    }
}
