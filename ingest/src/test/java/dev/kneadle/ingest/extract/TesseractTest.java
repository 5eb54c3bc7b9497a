package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

final class TesseractTest {
    @Test
    void wordsOfALineArePutTogetherAndNoiseIsLeftOut() {
        String tsv = """
                level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext
                1\t1\t0\t0\t0\t0\t0\t0\t2550\t3300\t-1\t
                5\t1\t1\t1\t1\t1\t300\t300\t200\t50\t96.1\tBack
                5\t1\t1\t1\t1\t2\t520\t300\t180\t50\t91.0\tpain
                5\t1\t1\t1\t2\t1\t300\t400\t20\t20\t12.5\t~
                5\t1\t2\t1\t1\t1\t300\t500\t150\t50\t95.0\tRest.
                """;
        assertThat(Tesseract.lines(tsv, 3))
                .extracting(PdfLine::text, PdfLine::page, PdfLine::x, PdfLine::size)
                .containsExactly(tuple("Back pain", 3, 72f, 11f), tuple("Rest.", 3, 72f, 11f));
    }
}
