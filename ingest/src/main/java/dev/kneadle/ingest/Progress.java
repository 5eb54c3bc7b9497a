package dev.kneadle.ingest;

/** Is told how far a run has come. */
interface Progress {
    /** Says nothing: for logs and pipes. */
    Progress SILENT = new Progress() {
        @Override
        public void start(int steps) {}

        @Override
        public void step(String name) {}

        @Override
        public void end() {}
    };

    void start(int steps);

    /** One more is done: the article of this name. */
    void step(String name);

    void end();
}
