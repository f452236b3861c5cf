package io.komado.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** How an organisation comes about: from the public form to two administrators. */
record Founding(RunningKomado komado, Browser browser, String organisation) {

    private static final String CONTACT = "soudan@kitamisaki.example";
    private static final List<String> ADDRESSES = List.of("admin-1@kitamisaki.example", "admin-2@kitamisaki.example");
    private static final List<String> NAMES = List.of("久保田 誠", "白石 恵");
    private static final String READER = "森下 和代";

    /** The public form, and the mail that says it has arrived. */
    void apply() {
        try (Person visitor = browser.person("visitor", "ja", 360, 640)) {
            visitor.goTo(komado.origin() + "/apply/");
            visitor.fill("apply.name", organisation);
            visitor.page()
                    .getByText(visitor.texts().of("apply.school"), new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            visitor.fill("apply.headcount", "40");
            visitor.fill("apply.contact-name", "森下 和子");
            visitor.fill("apply.contact-address", CONTACT);
            visitor.looksGood("form");
            visitor.press("apply.act");
            visitor.sees(visitor.texts().of("apply.thanks-head"));
        }
        mails().awaitSubject("小窓のお申し込みを受け付けました");
    }

    /** The operator's answer, and the mail that the trial has begun. */
    void accept(Person operator) {
        operator.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByText(operator.texts().of("operator.rail.applications"))
                .click();
        operator.sees(organisation);
        operator.looksGood("applications");
        operator.press("operator.applications.accept");
        operator.page()
                .getByRole(AriaRole.DIALOG)
                .getByText(operator.texts().of("operator.applications.accept"), exactly())
                .click();
        operator.sees(operator.texts().of("operator.contract.standing-head"));
        mails().awaitSubject("小窓のお試しが始まりました");
    }

    /** Both are invited by the operator and sign in; together they make somebody a reader (R0-07, ARCHITECTURE section 3). */
    void foundAdministrators(Person operator, String reader) {
        operator.press("operator.tenants.head");
        operator.page()
                .getByLabel(operator.texts().of("operator.tenants.staff-of").replace("{{name}}", organisation))
                .click();
        for (int i = 0; i < NAMES.size(); i++) {
            operator.fill("operator.invite.name", NAMES.get(i));
            operator.fill("operator.invite.email", ADDRESSES.get(i));
            operator.page()
                    .getByText(
                            operator.texts().of("operator.invite.tenant-admin"),
                            new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            operator.press("operator.invite.act");
            operator.sees(NAMES.get(i));
        }
        try (Person first = browser.person("first-admin", "ja", 1280, 800);
                Person second = browser.person("second-admin", "ja", 360, 640)) {
            new Invitation(komado, ADDRESSES.get(0)).accept(first, "office.people.what");
            new Invitation(komado, ADDRESSES.get(1)).accept(second, "office.people.what");
            first.looksGood("people");
            second.looksGood("people");
            propose(first, reader);
            confirm(second);
        }
    }

    /** One administrator invites a person, who has no role yet, and proposes that the person reads. */
    private static void propose(Person admin, String reader) {
        admin.press("office.invite.head");
        admin.fill("office.invite.email", reader);
        admin.fill("office.profile.name", READER);
        admin.press("office.invite.act");
        admin.sees(admin.texts().of("office.invite.next"));
        admin.press("common.done");
        admin.page()
                .getByLabel(admin.texts().of("office.people.open-of").replace("{{name}}", READER))
                .click();
        admin.press("office.roles.propose");
        admin.looksGood("propose-reader");
        admin.press("office.propose");
        admin.sees(admin.texts().of("office.proposed"));
        admin.press("common.done");
    }

    /** The other one confirms, on a phone. */
    private static void confirm(Person admin) {
        admin.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByText(admin.texts().of("office.door.proposals"))
                .first()
                .click();
        admin.looksGood("proposals");
        admin.page()
                .getByText(admin.texts().of("office.proposals.confirm"), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        admin.looksGood("confirm-reader");
        admin.page()
                .getByRole(AriaRole.DIALOG)
                .getByText(admin.texts().of("office.proposals.confirm"), exactly())
                .click();
        admin.sees(admin.texts().beginningOf("office.proposals.confirmed"));
    }

    private MailBox mails() {
        return new MailBox(komado.mail(), CONTACT);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
