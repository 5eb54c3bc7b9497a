package dev.kneadle.ingest;

import dev.kneadle.ingest.review.ArticleReview;
import dev.kneadle.ingest.review.ArticleReview.Contradiction;
import dev.kneadle.ingest.review.ArticleReview.Quote;
import dev.kneadle.ingest.review.ArticleReview.Repeated;
import dev.kneadle.ingest.review.ArticleReview.Unsure;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import java.io.PrintWriter;
import java.util.Locale;

/** The report for people: an article with what is to be looked at in it, a line each, and a summary. */
final class TagsReportText implements TagsReport {
    /** Of a quoted sentence, in UTF-16 units: a line of a terminal. */
    private static final int QUOTED = 100;

    private final PrintWriter out;
    private int articles;
    private int clean;

    TagsReportText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void article(ArticleId id, KneadedArticle article, ArticleReview review) {
        articles++;
        clean += review.isClean() && article.remarks().isEmpty() ? 1 : 0;
        out.println(Terminal.printable(id.value()) + "  (" + counts(review) + ")");
        article.remarks().forEach(remark -> line("note", remark));
        for (Contradiction one : review.contradictions()) {
            line("contradiction", quote(one.advises()) + " but " + quote(one.forbids()));
        }
        for (Section section : review.withoutWarning()) {
            line("no warning limits", section.anchor());
        }
        for (Section section : review.withoutAmount()) {
            line("no amount in", section.anchor());
        }
        for (Repeated one : review.repeated()) {
            line("repeated", quoted(one.text()) + " in " + String.join(", ", one.anchors()));
        }
        for (Unsure one : review.unsure()) {
            line(
                    "look at",
                    String.format(
                            Locale.ROOT,
                            "%.2f %s by \"%s\": %s",
                            one.confidence(),
                            one.tag().label(),
                            one.cue(),
                            quote(one.quote())));
        }
    }

    private static String counts(ArticleReview review) {
        return (review.sections() == 1 ? "1 section" : review.sections() + " sections") + "; sentences: "
                + review.sentences().get(Tag.TECHNIQUE) + " technique, "
                + review.sentences().get(Tag.WARNING) + " warning, "
                + review.sentences().get(Tag.TIP) + " tip";
    }

    private static String quote(Quote quote) {
        return quoted(quote.text()) + " (" + quote.anchor() + ")";
    }

    private static String quoted(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= QUOTED) {
            return '"' + line + '"';
        }
        int end = Character.isHighSurrogate(line.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return '"' + line.substring(0, end) + " ...\"";
    }

    private void line(String kind, String words) {
        out.printf("  %-18s %s%n", kind, Terminal.printable(words));
    }

    @Override
    public void failed(ArticleId id, Failure failure) {
        out.println(Terminal.printable(
                id.value() + "  (failed: " + failure.reason().label() + ": " + failure.message() + ")"));
    }

    @Override
    public void end() {
        out.println(
                articles == 1
                        ? "1 article" + (clean == 1 ? ", nothing to look at" : "")
                        : articles + " articles, nothing to look at in " + clean);
        out.flush();
    }
}
