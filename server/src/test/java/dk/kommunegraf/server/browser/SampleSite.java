package dk.kommunegraf.server.browser;

import com.microsoft.playwright.Browser;
import dk.kommunegraf.server.ServedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The samples served with a folder of downloads, and a browser: one for all tests that ask. */
final class SampleSite implements AutoCloseable {

  private final Path folder;
  private final Chromium chromium;
  private final ServedStore store;

  private SampleSite() {
    chromium = Chromium.start();
    try {
      folder = Files.createTempDirectory("site");
      Path downloads = Files.createDirectory(folder.resolve("downloads"));
      Files.writeString(downloads.resolve("items.csv"), "item,title\r\n1,Blåbær\r\n");
      store = ServedStore.ofSamples(folder, downloads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The service. */
  ServedStore store() {
    return store;
  }

  /** A visit with settings of its own. */
  Visit visit(Browser.NewContextOptions options) {
    return chromium.visit(store.url(""), options);
  }

  /** A visit at a desk. */
  Visit visit() {
    return chromium.visit(store.url(""));
  }

  /** A visit at a desk to another service. */
  Visit visit(ServedStore other) {
    return chromium.visit(other.url(""));
  }

  @Override
  public void close() throws IOException {
    store.close();
    chromium.close();
    PathUtils.deleteDirectory(folder);
  }

  /** Gives it to the constructors of tests; skips them where the browser is missing. */
  static final class Extension implements BeforeAllCallback, ParameterResolver {

    private static SampleSite of(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(SampleSite.class))
          .getOrComputeIfAbsent(SampleSite.class, key -> new SampleSite(), SampleSite.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
      of(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().equals(SampleSite.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return of(context);
    }
  }
}
