package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.Loader;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal while documents are loaded; nothing where there is no terminal. */
final class LoadProgress implements Loader.Progress, AutoCloseable {

  private final @Nullable ProgressBar bar;

  private LoadProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static LoadProgress onTerminal() {
    return new LoadProgress(System.console() == null ? null : bar());
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("load")
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(1)
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void reading(int done, int total, Path file) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
      bar.setExtraMessage(String.valueOf(file.getFileName()));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
