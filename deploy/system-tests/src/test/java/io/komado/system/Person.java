package io.komado.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.komado.local.Crowd;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Somebody at a screen. */
record Person(String name, Page page, Texts texts) implements AutoCloseable {

    private static final Path SHOTS =
            Path.of(System.getProperty("komado.root")).resolve("deploy/system-tests/target/screenshots");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    void goTo(String address) {
        page.navigate(address);
    }

    /** Signs in with password and second factor. */
    void signIn(String address, Crowd.Login login, String seen) {
        goTo(address);
        page.locator("#username").fill(login.address());
        page.locator("#password").fill(login.password());
        page.locator("button[type=submit]").first().click();
        page.locator("#otp").fill(login.secondFactor().code(Instant.now()));
        page.locator("button[type=submit]").first().click();
        sees(texts.of(seen));
    }

    /** Presses the button or link with these words. */
    void press(String key) {
        button(texts.of(key)).click();
    }

    Locator button(String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .or(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true)))
                .first();
    }

    /** Fills the field with this label. */
    void fill(String key, String value) {
        page.getByLabel(texts.of(key)).first().fill(value);
    }

    /** Waits until the button of this name can be pressed; a key that does the same would be ignored before. */
    void canPress(String key) {
        PlaywrightAssertions.assertThat(button(texts.of(key))).isEnabled();
    }

    /** Waits until these words are on the screen. */
    void sees(String words) {
        page.getByText(words).first().waitFor();
    }

    /** Waits until these words are not on the screen any more. */
    void seesNoMore(String words) {
        PlaywrightAssertions.assertThat(page.getByText(words)).hasCount(0);
    }

    /** Keeps a picture of the screen and looks at it with axe: nothing serious may be found. */
    void looksGood(String screen) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + "-" + screen + ".png")));
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                        .map(Person::describe)
                        .toList();
        assertThat(serious).as(name + " at " + screen).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
