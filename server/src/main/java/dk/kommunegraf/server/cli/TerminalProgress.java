package dk.kommunegraf.server.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal while something takes long; nothing where there is no terminal. */
final class TerminalProgress implements AutoCloseable {

  private final @Nullable ProgressBar bar;

  private TerminalProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for a task of this name. */
  static TerminalProgress of(String task) {
    return new TerminalProgress(System.console() == null ? null : bar(task));
  }

  private static ProgressBar bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(1)
        .clearDisplayOnFinish()
        .build();
  }

  /** Shows how much of all is done and what comes next. */
  void step(int done, int total, String next) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
      bar.setExtraMessage(next);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
