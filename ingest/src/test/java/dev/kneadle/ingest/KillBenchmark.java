package dev.kneadle.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kills 1,000 runs, or as many as it is told, and says so when each has left a whole index. */
final class KillBenchmark {
    private static final int KILLS = 1_000;
    private static final int KILLS_A_LINE = 25;

    private KillBenchmark() {}

    /** Takes the number of kills, and a seed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : KILLS;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        Path folder = Files.createTempDirectory("killing");
        System.out.println(kills + " kills with seed " + seed + " in " + folder);
        new Killing(folder, seed).kill(kills, KillBenchmark::tell);
        System.out.println("After each the index was whole; in the end it said what a new one says.");
    }

    private static void tell(int kills) {
        if (kills % KILLS_A_LINE == 0) {
            System.out.println(kills + " kills, each of which left a whole index");
        }
    }
}
