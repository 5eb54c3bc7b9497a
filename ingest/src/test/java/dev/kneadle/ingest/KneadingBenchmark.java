package dev.kneadle.ingest;

import dev.kneadle.ingest.clean.Boilerplate;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.section.Outline;
import dev.kneadle.ingest.section.Sectioner;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.ingest.tag.Tagger;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * How many MB of text become tagged sections in a second on one core, by the thread's own processor time: boilerplate, outline,
 * sections and tags, without the reading of files before and the index behind. Takes a folder of articles, and how many rounds,
 * of which the quickest is told. The digest is of all that comes out: a change for speed alone must leave it as it is.
 */
final class KneadingBenchmark {
    private static final int ROUNDS = 15;

    private final Tagger tagger = new RuleTagger();
    private final List<ExtractedArticle> articles;

    private KneadingBenchmark(List<ExtractedArticle> articles) {
        this.articles = articles;
    }

    public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        var benchmark = new KneadingBenchmark(read(Path.of(args[0])));
        System.out.println(benchmark.articles.size() + " articles, digest " + benchmark.digest());
        long quickest = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            quickest = Math.min(quickest, benchmark.nanosOfARound());
        }
        long characters = benchmark.articles.stream()
                .flatMap(article -> article.blocks().stream())
                .mapToLong(block -> block.text().length())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%.1f million characters, %.1f million a second%n",
                characters / 1e6,
                characters * 1e3 / quickest);
    }

    private static List<ExtractedArticle> read(Path folder) throws IOException {
        var articles = new ArrayList<ExtractedArticle>();
        try (ArticleExtractor extractor = new FormatExtractor()) {
            for (Path file : ContentFolders.walk(List.of(folder)).files().values()) {
                try {
                    articles.add(extractor.extract(new Source.WholeFile(file)));
                } catch (UnreadableArticle unreadable) {
                    System.out.println(file + ": " + unreadable.getMessage());
                }
            }
        }
        return articles;
    }

    private long nanosOfARound() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        articles.forEach(this::sections);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private List<TaggedSection> sections(ExtractedArticle article) {
        ExtractedArticle clean = Boilerplate.drop(article);
        return tagger.tag(Sectioner.split(Outline.of(clean)), clean.language());
    }

    private String digest() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (ExtractedArticle article : articles) {
            digest.update(sections(article).toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
