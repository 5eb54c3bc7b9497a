package dev.kneadle.api;

import static dev.kneadle.api.ArticleText.article;

import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.RunReport.DroppedText;
import dev.kneadle.index.RunReport.FileReport;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small shelf of articles about things done by hand, and a way to an index of them. */
final class SampleArticles {
    static final IndexedArticle WHEEL = article(
            "workshop/truing a wheel.md",
            "Truing a bicycle wheel",
            Optional.of("en"),
            new Origin(
                    Optional.of("https://example.org/wheel"),
                    Optional.of("Ada <Spoke>"),
                    Optional.of("2024-03-01"),
                    Optional.of("2025-11-30T08:15:00Z"),
                    Optional.of("The Workshop & Sons"),
                    Optional.of("A wobbling wheel, set right at home.")),
            """
            A wheel that wobbles can be set right at home in half an hour. {w Never ride a wheel with a broken spoke.}
            # What you need
            A spoke key, a stand or the bicycle upside down, and a piece of chalk.
            • A spoke key that fits the nipples
            • A stand, or the bicycle upside down
            • {i A drop of oil on each nipple makes them turn.}
            # Setting it right
            {w Stop turning as soon as a spoke creaks.} Work in daylight.
            ## Finding the wobble
            {t Spin the wheel and hold the chalk close to the rim.} The chalk marks where the rim comes near.
            ## Turning the spokes
            1. {t Loosen the spoke at the mark by a quarter turn.}
            2. {t Tighten the two beside it by a quarter turn.}
            3. {t Spin the wheel again and look.}
            {w Do not turn a spoke by more than half a turn at once.}
            {i Count the turns aloud.}
            # When to leave it
            {w A rim that is cracked must not be trued.} Take it to a workshop.
            """);

    static final IndexedArticle DOUGH = article("kitchen/kneading.txt", "Kneading dough by hand", """
            Dough is ready when it springs back. The whole of it takes ten minutes.
            # Folding and pressing
            {t Fold the dough towards you and press it away with the heel of your hand.} {t Turn it by a quarter and repeat.} Keep the rhythm slow.
            {i A wet hand sticks less than a floured one.}
            # Resting
            {t Cover the dough with a damp cloth.} It grows for an hour. {i Leave a finger's mark: if it fills slowly, the dough has rested enough.}
            # Baking
            ## In a hot pan
            {t Heat the pan until a drop of water dances on it.} {w Hold the lid between you and the steam.}
            """);

    static final IndexedArticle NECK = article("desk/stiff neck.txt", "A stiff neck at the desk", """
            Sitting still for hours makes a neck stiff. {w Stop at once if you feel dizzy.}
            # Turning
            {t Look over your left shoulder until it pulls gently.} {t Breathe out and hold for ten breaths.} {w Do not turn any further than it goes by itself.}
            # Shrugging
            {t Raise both shoulders to your ears and let them fall.} {i Do it whenever the kettle boils.}
            """);

    static final IndexedArticle FIRST_AID = article("workshop/first aid.txt", "First aid at the workbench", """
            # When to call for help
            {w Call an ambulance if a metal splinter has gone into an eye.} {w Go to an emergency department if a cut is deep and gapes.}
            """);

    /** Whatever stands here must arrive as words, on a page, in JSON and at a terminal. */
    static final IndexedArticle HOSTILE = article("odd/<b>&\"'%25#?;\\\t.txt", "<script>alert('title')</script>", """
            # <img src=x onerror=alert(1)> & "quotes" '
            {w <b>Never</b> paste "code" & run it.} The hostile word is </textarea><script>alert(2)</script> \u001B[31mred\u001B[0m.
            """);

    static final IndexedArticle ARABIC =
            article("عجين/العجن.txt", "عجن العجين باليد", Optional.of("ar"), Origin.UNKNOWN, """
            # الطي والضغط
            {t اطو العجين نحوك ثم اضغطه بعيدا بكف يدك.} {w لا تستخدم ماء ساخنا جدا.}
            """);

    private SampleArticles() {}

    static List<IndexedArticle> all() {
        var all = new ArrayList<>(List.of(WHEEL, DOUGH, NECK, FIRST_AID, HOSTILE, ARABIC));
        for (int day = 1; day <= 14; day++) {
            all.add(day(day));
        }
        return all;
    }

    /** Enough of the same for several pages of results. */
    private static IndexedArticle day(int day) {
        return article("diary/day-%02d.txt".formatted(day), "Day " + day + " of the workshop", """
                # Morning of day %1$d
                {t Oil the chain with a drop on each link.} {i Wipe it with a rag.}
                # Evening of day %1$d
                Sweep the floor and hang up the tools.
                """.formatted(day));
    }

    /** Of a run with a file that cannot be read and one whose menu was left out. */
    private static RunReport report() {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("added", 1L);
        counts.put("unchanged", 17L);
        counts.put("failed", 1L);
        return new RunReport(
                counts,
                Duration.ofMillis(1_700),
                List.of(
                        new FileReport(
                                "locked <b>.pdf",
                                "failed",
                                Optional.of(FailureReason.ENCRYPTED),
                                "the PDF needs a password",
                                0,
                                Map.of(),
                                List.of(),
                                List.of(),
                                Duration.ZERO),
                        new FileReport(
                                WHEEL.article().id().value(),
                                "added",
                                Optional.empty(),
                                "",
                                7,
                                Map.of(Tag.TECHNIQUE, 2, Tag.WARNING, 4),
                                List.of(new DroppedText("Home | Shop", "navigation")),
                                List.of("the encoding was guessed"),
                                Duration.ofMillis(12))));
    }

    static void index(Path folder, List<IndexedArticle> articles) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            for (IndexedArticle article : articles) {
                writer.replace(article.article(), article.tagged());
            }
            writer.finish(List.of("/shelf"), report());
        }
    }

    /** Makes an index of all of them in the folder it is given: what the browser tests search. */
    public static void main(String[] folder) throws IOException {
        index(Path.of(folder[0]), all());
    }
}
