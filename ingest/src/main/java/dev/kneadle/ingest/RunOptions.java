package dev.kneadle.ingest;

/**
 * How a run is to be made.
 *
 * @param force whether to read unchanged files again
 * @param allowMassDelete whether most articles may be gone
 * @param part which articles it is about; the others are left as they are
 * @param jobs how many files are read at a time, at least 1; has no influence on the result
 */
record RunOptions(boolean force, boolean allowMassDelete, Part part, int jobs) {
    /** All articles, by {@code jobs} at a time, with nothing forced. */
    static RunOptions usual(int jobs) {
        return new RunOptions(false, false, Part.WHOLE, jobs);
    }

    /** The same for the runs that follow in a watched folder: what is forced is forced once. */
    RunOptions again() {
        return new RunOptions(false, allowMassDelete, part, jobs);
    }
}
