package dev.kneadle.ingest.process;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that runs a class of this program in a process of its own. Requests go to its standard input, answers come from its
 * standard output; it must halt when its input ends, so that it ends with its parent however that ends.
 */
public final class ChildJvm implements AutoCloseable {
    /**
     * System property with the folder in which each such JVM keeps an archive of the classes it has loaded, so that those
     * after it start in half the time; without it they keep none. A JVM makes it anew when it does not fit the JDK or the
     * program.
     */
    static final String CLASS_ARCHIVES = "kneadle.class-archives";

    /** How a JVM ends under {@code -XX:+ExitOnOutOfMemoryError}. */
    public static final int OUT_OF_MEMORY = 3;

    /** A process that a signal has ended says so with its number added to this. */
    public static final int SIGNAL = 128;

    /** How long one that has stopped to answer may take to end by itself. */
    private static final Duration END = Duration.ofSeconds(2);

    /** How long one may take once its input has ended: it halts, but may write its archive before, of up to 10 MB. */
    private static final Duration ARCHIVED = Duration.ofSeconds(10);

    /** UTF-16 units kept of what a process writes to standard error: its last line, for a message. */
    private static final int LAST_WORDS = 500;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final Thread errors;
    private volatile String lastWords = "";
    private volatile boolean killed;

    private ChildJvm(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.errors = new Thread(this::drainErrors, "errors of process " + process.pid());
        this.errors.setDaemon(true);
        this.errors.start();
    }

    /**
     * Starts one; it need not be ready yet.
     *
     * @param jvmArguments besides those that every such JVM gets
     * @param arguments for its main method
     */
    public static ChildJvm start(Class<?> main, List<String> jvmArguments, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+UseSerialGC");
        // What the JVM has to say itself would stand amid the answers, even as it crashes.
        command.add("-Xlog:disable");
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "kneadle-crash-%p.log"));
        command.add("-Djava.awt.headless=true");
        command.add("--enable-native-access=ALL-UNNAMED");
        Optional.ofNullable(System.getProperty(CLASS_ARCHIVES))
                .map(folder -> Path.of(folder, main.getSimpleName() + ".jsa"))
                .ifPresent(file ->
                        command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file)));
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        return new ChildJvm(new ProcessBuilder(command).start());
    }

    /** What it reads from its standard input; buffered. */
    public DataOutputStream requests() {
        return requests;
    }

    /** What it writes to its standard output. */
    public DataInputStream answers() {
        return answers;
    }

    /** Read to the end so that the process never waits for a reader. */
    private void drainErrors() {
        try (InputStream in = process.getErrorStream()) {
            byte[] some = new byte[4096];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                String all = lastWords + new String(some, 0, read, StandardCharsets.UTF_8);
                lastWords = all.substring(Math.max(0, all.length() - LAST_WORDS));
            }
        } catch (IOException ended) {
            // The process is gone, and what it said before is kept.
        }
    }

    /** The last line it wrote to standard error, as it is; empty where there is none. It should have ended before. */
    public String lastLine() {
        try {
            errors.join(END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return lastWords.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }

    /** How it ended, in words for people; it should have ended before. */
    public String howItEnded() throws InterruptedIOException {
        OptionalInt code = exitCodeSoon();
        if (killed || code.isEmpty()) {
            return "it was ended, since it gave no answer in time that makes sense";
        }
        if (code.getAsInt() == OUT_OF_MEMORY) {
            return "it ran out of memory";
        }
        if (code.getAsInt() > SIGNAL) {
            return "signal " + (code.getAsInt() - SIGNAL) + " ended it";
        }
        String said = lastLine();
        return said.isEmpty() ? "its status was " + code.getAsInt() : said;
    }

    /** False as soon as somebody has killed it, though it may take a moment to end. */
    public boolean isAlive() {
        return !killed && process.isAlive();
    }

    /** Ends it whatever it is doing, from any thread. It may take a moment. */
    public void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /**
     * How it ended, or is just ending; empty where it goes on, and has been killed for it.
     *
     * @throws InterruptedIOException when the thread is interrupted meanwhile
     */
    public OptionalInt exitCodeSoon() throws InterruptedIOException {
        return exitCodeWithin(END);
    }

    private OptionalInt exitCodeWithin(Duration time) throws InterruptedIOException {
        try {
            if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return OptionalInt.of(process.exitValue());
            }
            kill();
            process.waitFor();
            return OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a process was ending");
        }
    }

    /** Ends its input, and the process where it does not end by itself then; returns when it has ended. */
    @Override
    public void close() throws IOException {
        try (requests) {
            requests.flush();
        } catch (IOException alreadyEnded) {
            kill();
        }
        try {
            exitCodeWithin(ARCHIVED);
        } catch (InterruptedIOException interrupted) {
            // Then it has been killed.
        }
    }
}
