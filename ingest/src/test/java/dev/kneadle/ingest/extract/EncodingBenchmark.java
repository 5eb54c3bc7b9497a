package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * In how many files the characters are found that their bytes stand for, with what they declare and without. Takes a folder of
 * folders named by the encoding of the files in them, and maybe by their language: {@code iso-8859-2-czech}, as the tests
 * of chardet are. Encodings that Java does not know are left out.
 */
public final class EncodingBenchmark {
    /** The share of characters beyond ASCII that may differ: two tables of one encoding differ in a sign or two. */
    private static final double NEARLY = 0.02;

    private EncodingBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> charset(file).isPresent())
                    .sorted()
                    .toList();
        }
        long declared = files.stream().filter(file -> isRead(file, true)).count();
        List<Path> wrong = files.stream().filter(file -> !isRead(file, false)).toList();
        wrong.forEach(file -> System.out.println("not read undeclared: " + file));
        System.out.printf(
                "%d files: %d read with what they declare, %d without%n",
                files.size(), declared, files.size() - wrong.size());
    }

    private static Optional<Charset> charset(Path file) {
        String folder =
                file.subpath(file.getNameCount() - 2, file.getNameCount() - 1).toString();
        return Stream.of(folder, folder.replaceFirst("-[a-z]+$", ""))
                .filter(EncodingBenchmark::isKnown)
                .findFirst()
                .map(Charset::forName);
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static boolean isRead(Path file, boolean withDeclaration) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String wanted = new String(bytes, charset(file).orElseThrow());
            String read =
                    Encoding.decode(bytes, withDeclaration ? HtmlReader.declaredCharset(bytes) : Optional.empty());
            return isNearly(read.replace("\uFEFF", ""), wanted.replace("\uFEFF", ""));
        } catch (IOException | UnreadableArticle e) {
            return false;
        }
    }

    private static boolean isNearly(String read, String wanted) {
        if (read.length() != wanted.length()) {
            return false;
        }
        long differ = IntStream.range(0, read.length())
                .filter(at -> read.charAt(at) != wanted.charAt(at))
                .count();
        return differ <= NEARLY * wanted.chars().filter(c -> c > 0x7F).count();
    }
}
