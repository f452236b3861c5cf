package io.komado.system;

import com.microsoft.playwright.Page;

/** An invitation by mail, and the steps that the invited person takes with it: password, authenticator, first sign-in. */
record Invitation(RunningKomado komado, String address) {

    private static final String CHOSEN = "Kasa-to-Neko-2hiki";

    /** @param seen the words that are on the screen after the first sign-in */
    void accept(Person person, String seen) {
        person.goTo(new MailBox(komado.mail(), address).invitationLink());
        Page page = person.page();
        person.looksGood("invitation");
        page.locator("a.btn--main").first().click();
        page.locator("#password-new").fill(CHOSEN);
        page.locator("#password-confirm").fill(CHOSEN);
        person.looksGood("new-password");
        page.locator("button[type=submit]").first().click();
        page.locator("#mode-manual").click();
        Authenticator app =
                new Authenticator(page.locator("#kc-totp-secret-key").innerText());
        page.locator("#totp").fill(app.code());
        person.looksGood("second-factor");
        page.locator("button[type=submit]").first().click();
        page.locator("a.btn--main").first().click();
        page.locator("#username").fill(address);
        page.locator("#password").fill(CHOSEN);
        page.locator("button[type=submit]").first().click();
        page.locator("#otp").fill(app.code());
        page.locator("button[type=submit]").first().click();
        person.sees(person.texts().of(seen));
    }
}
