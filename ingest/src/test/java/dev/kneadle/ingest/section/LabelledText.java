package dev.kneadle.ingest.section;

import dev.kneadle.ingest.clean.Boilerplate;
import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.ingest.extract.UnreadableArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A text whose headings someone has listed: {@code NAME.txt} and beside it {@code NAME.headings} with a line for each
 * heading in order, {@code # Heading}, or {@code ? Heading} where one may argue.
 *
 * @param kind the folder it lies in: texts of one kind are written alike
 * @param labels of the passages
 */
record LabelledText(String kind, String name, List<Passage> passages, List<Label> labels) {
    enum Label {
        HEADING,
        TEXT,
        ARGUABLE
    }

    /** Folders of texts whose headings nobody has looked through begin so: they are made of pages that mark them. */
    private static final String UNREAD = "marked";

    /**
     * What such a text counts: markup also makes headings of captions, names and dates. Of 0.15, 0.3 and 0.5, on read texts
     * held out, 0.15 gave the best F1, a tenth of a point above the others.
     */
    private static final double UNREAD_WEIGHT = 0.15;

    /** What a heading counts when the list is laid beside the text; one with the very same letters a little more. */
    private static final int SAME_WORDS = 10;

    private static final int SAME_LETTERS = 11;

    static List<LabelledText> in(Path folder) throws IOException, UnreadableArticle {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        var texts = new ArrayList<LabelledText>();
        for (Path file : files) {
            texts.add(read(file));
        }
        return texts;
    }

    double weight() {
        return isRead() ? 1 : UNREAD_WEIGHT;
    }

    /** Whether somebody has looked through its list. */
    boolean isRead() {
        return !String.valueOf(Path.of(kind).getFileName()).startsWith(UNREAD);
    }

    private static LabelledText read(Path file) throws IOException, UnreadableArticle {
        try (var extractor = new FormatExtractor()) {
            List<Block.Line> lines = Boilerplate.drop(extractor.extract(file)).blocks().stream()
                    .filter(Block.Line.class::isInstance)
                    .map(Block.Line.class::cast)
                    .toList();
            List<Passage> passages = HardWrap.undo(lines);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
            List<String> headings = Files.readAllLines(file.resolveSibling(name + ".headings"));
            String kind = String.valueOf(file.toAbsolutePath().getParent());
            return new LabelledText(kind, name, passages, labels(passages, headings));
        }
    }

    /** Lays the listed headings beside the passages so that most find theirs, in order. */
    private static List<Label> labels(List<Passage> passages, List<String> headings) {
        var found = new int[headings.size() + 1][passages.size() + 1];
        for (int h = headings.size() - 1; h >= 0; h--) {
            for (int p = passages.size() - 1; p >= 0; p--) {
                int same = likeness(headings.get(h), passages.get(p));
                int both = same == 0 ? 0 : found[h + 1][p + 1] + same;
                found[h][p] = Math.max(both, Math.max(found[h + 1][p], found[h][p + 1]));
            }
        }
        var labels = new ArrayList<Label>();
        int h = 0;
        for (int p = 0; p < passages.size(); p++) {
            while (h < headings.size() && found[h][p] == found[h + 1][p] && found[h][p] > 0) {
                h++;
            }
            int same = h < headings.size() ? likeness(headings.get(h), passages.get(p)) : 0;
            boolean matches = same > 0 && found[h][p] == found[h + 1][p + 1] + same;
            labels.add(matches ? label(headings.get(h)) : Label.TEXT);
            h += matches ? 1 : 0;
        }
        return labels;
    }

    private static Label label(String heading) {
        return heading.startsWith("#") ? Label.HEADING : Label.ARGUABLE;
    }

    private static int likeness(String heading, Passage passage) {
        String text = heading.substring(2);
        if (text.equals(passage.text())) {
            return SAME_LETTERS;
        }
        return plain(text).equals(plain(passage.text())) ? SAME_WORDS : 0;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
