package dev.kneadle.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/**
 * Whether somebody wants a run to end, with Ctrl-C or as the system ends processes. The first time it ends after what is
 * under way, the second time at once; the index is whole in either case.
 */
final class Stop implements AutoCloseable {
    /** How a process ends on Ctrl-C, for shells: 128 and the number of the signal. */
    static final int EXIT = 130;

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    private final Map<String, Object> before = new LinkedHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Runnable waker = () -> {};

    /** Never asked for: for whoever is ended by other means. */
    static Stop never() {
        return new Stop();
    }

    /** Listens to signals until it is closed. */
    static Stop onSignals() {
        var stop = new Stop();
        SIGNALS.forEach(signal -> stop.before.put(signal, Signals.register(signal, stop::ask)));
        return stop;
    }

    /** @param waker ends a wait for other things, from another thread */
    void wakes(Runnable waker) {
        this.waker = waker;
        if (isAsked()) {
            waker.run();
        }
    }

    /** Each signal comes in a thread of its own. */
    void ask() {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(EXIT);
        }
        waker.run();
    }

    boolean isAsked() {
        return asked.get();
    }

    @Override
    public void close() {
        before.forEach(Signals::unregister);
    }
}
