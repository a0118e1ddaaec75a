package dk.kommunegraf.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** A visitor in one window, of whom all that goes wrong is kept. */
final class Visit implements AutoCloseable {

  private final String base;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  Visit(String base, BrowserContext context) {
    this.base = base;
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // That a page was not found is told by its status.
          if (message.type().equals("error") && !message.text().contains("the server responded")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    context.onRequest(
        request -> {
          if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
            faults.add("asks " + request.url());
          }
        });
  }

  /** Goes to an address of the service. */
  Response open(String path) {
    return page.navigate(base + path);
  }

  /** The window. */
  Page page() {
    return page;
  }

  /** Follows the link of this text in the main part. */
  void follow(String text) {
    page.locator("main")
        .getByRole(
            com.microsoft.playwright.options.AriaRole.LINK,
            new Locator.GetByRoleOptions().setName(text))
        .first()
        .click();
  }

  /**
   * Waits until an expression has a value. Playwright's own waiting compiles text in the page,
   * which the policy forbids.
   */
  void await(String expression, Object value) {
    for (int i = 0; i < 100 && !value.equals(page.evaluate(expression)); i++) {
      page.waitForTimeout(50);
    }
    assertThat(page.evaluate(expression)).as(expression).isEqualTo(value);
  }

  /** The path and the parameters where the visitor is. */
  String where() {
    return page.url().substring(base.length());
  }

  /** The heading of the page. */
  String heading() {
    return page.locator("h1").innerText();
  }

  /** Errors, refused scripts and requests to other hosts until now. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    assertThat(faults).isEmpty();
    context.close();
  }
}
