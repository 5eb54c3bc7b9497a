package dev.kneadle.ingest.extract;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a PDF of many megabytes as scanned books are: each page has a heading, a line and a picture of a megabyte that no
 * compression makes smaller. Takes the file to write and its megabytes.
 */
final class LargePdf {
    private static final int WIDTH = 1_024;
    private static final int PICTURE = WIDTH * WIDTH;

    /** Catalog, list of pages and font come first; then each page has three objects: itself, its text, its picture. */
    private static final int FIRST_PAGE = 4;

    /** Each page says something else; what all say would be taken for a running title. */
    private static final List<String> WORDS = List.of(
            "turn", "fold", "mend", "press", "leaf", "cover", "spine", "corner", "slowly", "gently", "left", "right");

    private static final int WORDS_A_LINE = 10;

    private final Random random = new Random(300);
    private final List<Long> offsets = new ArrayList<>();
    private long written;

    private LargePdf() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void write(Path file, int megabytes) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), PICTURE)) {
            new LargePdf().write(megabytes, out);
        }
    }

    private void write(int pages, OutputStream out) throws IOException {
        var kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(FIRST_PAGE + 3 * page).append(" 0 R ");
        }
        write("%PDF-1.4\n", out);
        object("<< /Type /Catalog /Pages 2 0 R >>", out);
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>", out);
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", out);
        var picture = new byte[PICTURE];
        for (int page = 0; page < pages; page++) {
            random.nextBytes(picture);
            page(page, picture, out);
        }
        end(out);
    }

    private void page(int page, byte[] picture, OutputStream out) throws IOException {
        int number = FIRST_PAGE + 3 * page;
        String text = "BT /F1 24 Tf 72 700 Td (" + words(2) + ") Tj /F1 12 Tf 0 -40 Td (" + words(WORDS_A_LINE)
                + ".) Tj ET" + " q 72 0 0 72 72 72 cm /I Do Q";
        object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " + (number + 1)
                        + " 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I " + (number + 2) + " 0 R >> >> >>",
                out);
        stream("<< /Length " + text.length() + " >>", text.getBytes(StandardCharsets.US_ASCII), out);
        stream(
                "<< /Type /XObject /Subtype /Image /Width " + WIDTH + " /Height " + WIDTH
                        + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + PICTURE + " >>",
                picture,
                out);
    }

    private String words(int count) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    private void object(String dictionary, OutputStream out) throws IOException {
        begin(dictionary, out);
        write("endobj\n", out);
    }

    private void stream(String dictionary, byte[] bytes, OutputStream out) throws IOException {
        begin(dictionary, out);
        write("stream\n", out);
        out.write(bytes);
        written += bytes.length;
        write("\nendstream\nendobj\n", out);
    }

    private void begin(String dictionary, OutputStream out) throws IOException {
        offsets.add(written);
        write(offsets.size() + " 0 obj\n" + dictionary + "\n", out);
    }

    private void end(OutputStream out) throws IOException {
        long table = written;
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n", out);
        for (long offset : offsets) {
            write("%010d 00000 n \n".formatted(offset), out);
        }
        write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n", out);
    }

    private void write(String text, OutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        written += bytes.length;
    }
}
