package dev.kneadle.ingest.extract;

import java.io.DataOutputStream;
import java.io.IOException;

/** A worker that says that it has read an article of ten letters, and never says which. */
final class StallingWorker {
    private StallingWorker() {}

    public static void main(String[] args) throws IOException {
        var answers = new DataOutputStream(System.out);
        answers.writeByte(ExtractionWorker.READY);
        answers.writeByte('A');
        answers.writeLong(10);
        answers.flush();
        System.in.transferTo(System.err);
    }
}
