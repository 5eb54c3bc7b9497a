package dev.kneadle.ingest;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error with the rate and the time left. */
final class ProgressOnTerminal implements Progress {
    private Optional<ProgressBar> bar = Optional.empty();

    @Override
    public void start(int steps) {
        bar = Optional.of(new ProgressBarBuilder()
                .setTaskName("Ingesting")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" articles", 1)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .build());
    }

    @Override
    public void step(String name) {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
