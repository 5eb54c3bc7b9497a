package dev.kneadle.ingest.extract;

import dev.kneadle.ingest.extract.PdfLayout.PdfBlock;
import dev.kneadle.table.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * The title of a PDF: what its properties say, unless a program put that there or the first page speaks of something else
 * in big type.
 */
final class PdfTitle {
    /** The share of a title's words that its first pages must have too. */
    private static final double SHARED = 0.5;

    private static final Pattern JUNK =
            Pattern.compile("(?iU)(?:" + String.join("|", Table.lines(PdfTitle.class, "junk-titles.txt")) + ")");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PdfTitle() {}

    static Optional<String> of(PDDocumentInformation information, List<PdfBlock> blocks) {
        Optional<String> big = biggest(blocks);
        Optional<String> said = Optional.ofNullable(information.getTitle())
                .map(CleanText::of)
                .filter(title -> title.length() > 3 && !JUNK.matcher(title).matches());
        return said.filter(title -> big.isEmpty() || isSpokenOf(title, blocks)).or(() -> big);
    }

    /** The first of the biggest headings on the first page, if the document has none as big but on its cover. */
    private static Optional<String> biggest(List<PdfBlock> blocks) {
        List<PdfBlock> headings = blocks.stream().filter(PdfBlock::isHeading).toList();
        Optional<Float> size =
                headings.stream().map(heading -> heading.first().size()).max(Float::compare);
        return headings.stream()
                .filter(heading -> heading.first().page() == 1)
                .filter(heading ->
                        size.filter(most -> heading.first().size() >= most).isPresent())
                .map(PdfBlock::text)
                .findFirst();
    }

    private static boolean isSpokenOf(String title, List<PdfBlock> blocks) {
        Set<String> spoken = blocks.stream()
                .filter(block -> block.first().page() <= 2)
                .flatMap(block -> words(block.text()).stream())
                .collect(Collectors.toSet());
        Set<String> its = words(title);
        long shared = its.stream().filter(spoken::contains).count();
        return shared >= SHARED * its.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(NO_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .split(" ", -1)));
    }
}
