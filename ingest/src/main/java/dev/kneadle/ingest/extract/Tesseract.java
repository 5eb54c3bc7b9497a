package dev.kneadle.ingest.extract;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Tells the text of a picture by the program of that name (tesseract-ocr.github.io), where it is installed. */
final class Tesseract {
    /** System property by which a worker is told to use it. */
    static final String WANTED = "kneadle.ocr";

    /** Points of a picture's inch at which letters are told best; the program's manual asks for 300. */
    static final int DOTS_PER_INCH = 300;

    /** Points of a page's inch. */
    private static final float POINTS_PER_INCH = 72;

    /** Seconds a page may take; one of text takes two. */
    private static final int SECONDS = 60;

    /** From 0 to 100: what the program itself holds for noise is below. */
    private static final double LEAST_CONFIDENCE = 40;

    /** A line's box is higher than its type, from the foot of a "g" to the head of a "d". */
    private static final float TYPE_OF_BOX = 0.9f;

    /** The columns of its output: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static final int COLUMNS = 12;

    private static final Pattern TAB = Pattern.compile("\t");

    private final Path program;

    private Tesseract(Path program) {
        this.program = program;
    }

    /** Ready to be used, if it is wanted and installed. */
    static Optional<Tesseract> ready() {
        return Boolean.getBoolean(WANTED) ? installed().map(Tesseract::new) : Optional.empty();
    }

    /** Where it is on the {@code PATH}. */
    static Optional<Path> installed() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("tesseract", "tesseract.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The lines of a page, drawn at {@link #DOTS_PER_INCH}. Empty where the program fails: the picture stays a picture. */
    List<PdfLine> read(BufferedImage picture, int page) throws IOException {
        Path file = Files.createTempFile("page", ".png");
        Path output = Files.createTempFile("page", ".tsv");
        try {
            ImageIO.write(picture, "png", file.toFile());
            Process process = new ProcessBuilder(program.toString(), file.toString(), "stdout", "tsv")
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return hasEnded(process) ? lines(Files.readString(output, StandardCharsets.UTF_8), page) : List.of();
        } finally {
            Files.delete(file);
            Files.delete(output);
        }
    }

    private static boolean hasEnded(Process process) throws IOException {
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a picture was being read", interrupted);
        }
    }

    static List<PdfLine> lines(String tsv, int page) {
        Map<String, List<String[]>> byLine = new LinkedHashMap<>();
        tsv.lines()
                .skip(1)
                .map(row -> TAB.split(row, -1))
                .filter(Tesseract::isWord)
                .forEach(word -> byLine.computeIfAbsent(
                                word[2] + " " + word[3] + " " + word[4], line -> new ArrayList<>())
                        .add(word));
        return byLine.values().stream().map(words -> line(words, page)).toList();
    }

    private static boolean isWord(String[] row) {
        return row.length == COLUMNS && !row[11].isBlank() && Double.parseDouble(row[10]) >= LEAST_CONFIDENCE;
    }

    private static PdfLine line(List<String[]> words, int page) {
        float left = points(words.getFirst()[6]);
        float right = points(words.getLast()[6]) + points(words.getLast()[8]);
        double bottom = words.stream()
                .mapToDouble(word -> points(word[7]) + points(word[9]))
                .max()
                .orElse(0);
        double height =
                words.stream().mapToDouble(word -> points(word[9])).max().orElse(0);
        String text = CleanText.of(
                String.join(" ", words.stream().map(word -> word[11]).toList()));
        float size = Math.round(height * TYPE_OF_BOX);
        return new PdfLine(text, page, left, (float) bottom, right - left, size, false, false, false);
    }

    private static float points(String pixels) {
        return Integer.parseInt(pixels) * POINTS_PER_INCH / DOTS_PER_INCH;
    }
}
