package io.komado.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests of this module; a person is a context of their own, with nothing in common with another's. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(RunningKomado komado) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(komado.run("prepare", "--chromium").strip()))
                        .setHeadless(true)
                        .setArgs(List.of("--disable-background-networking", "--disable-component-update")));
    }

    /** A person with a device of this size. */
    Person person(String name, String language, int width, int height) {
        return person(name, language, options(language, width, height));
    }

    /** A person whose device and network add all that they can to each request. */
    Person personBehindAProxy(String name, String language, int width, int height) {
        return person(
                name,
                language,
                options(language, width, height).setUserAgent(Canaries.AGENT).setExtraHTTPHeaders(Canaries.headers()));
    }

    private Person person(String name, String language, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        return new Person(name + "-" + language, page, new Texts(language));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String language, int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
