package dev.kneadle.index.embed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/** How fast the model is, in processor time of one core, whatever else the machine does. */
final class EmbeddingBenchmark {
    private static final String PROSE =
            "The muscle lies deep in the buttock and can press on the nerve that runs down the leg"
                    + " when you sit for a long time, so take a break every half hour, walk a little and stretch it gently. ";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private EmbeddingBenchmark() {}

    public static void main(String[] arguments) {
        long before = System.nanoTime();
        Embedder model = MiniLm.onClassPath().orElseThrow();
        System.out.printf(Locale.ROOT, "on the class path: %.1f ms%n", (System.nanoTime() - before) / 1e6);
        before = System.nanoTime();
        model.await();
        System.out.printf(Locale.ROOT, "loaded: %.0f ms%n", (System.nanoTime() - before) / 1e6);
        String passage = PROSE.repeat(5);
        for (int round = 0; round < 3; round++) {
            print("passage of " + passage.split(" ").length + " words", 60, () -> model.ofPassage(passage));
            print("query of 6 words", 300, () -> model.ofQuery("how do I massage my piriformis"));
        }
        model.close();
    }

    private static void print(String what, int times, Runnable work) {
        work.run();
        long before = THREADS.getCurrentThreadCpuTime();
        for (int time = 0; time < times; time++) {
            work.run();
        }
        double millis = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / times;
        System.out.printf(Locale.ROOT, "%s: %.1f ms, %.0f a second%n", what, millis, 1_000 / millis);
    }
}
