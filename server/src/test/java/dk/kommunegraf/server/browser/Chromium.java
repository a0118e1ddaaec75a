package dk.kommunegraf.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium without a window. */
final class Chromium implements AutoCloseable {

  private static final Path BINARY = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; skips the test where it is missing, and fails there with CI=true. */
  static Chromium start() {
    boolean installed = Files.isExecutable(BINARY);
    assertThat(installed || !"true".equals(System.getenv("CI")))
        .as("Chromium is missing: apt-get install chromium")
        .isTrue();
    assumeThat(installed)
        .as("not tested, as Chromium is missing: apt-get install chromium")
        .isTrue();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(BINARY)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))));
  }

  /** A visit with settings of its own. */
  Visit visit(String base, Browser.NewContextOptions options) {
    return new Visit(base, browser.newContext(options));
  }

  /** A visit at a desk. */
  Visit visit(String base) {
    return visit(base, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
