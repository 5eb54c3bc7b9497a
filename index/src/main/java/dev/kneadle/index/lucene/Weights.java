package dev.kneadle.index.lucene;

/**
 * How much each sign that a section answers counts, beside a word found anywhere in it, which counts 1 (times its BM25).
 * The only place that knows.
 *
 * <p>Found on six collections with judged queries: questions about sections of health articles and the same as keywords
 * (MedQuAD), questions about health texts that have a title only (MedQuAD, its sections alone), claims (SciFact), and
 * questions of specialists (Cystic Fibrosis, Cranfield, COVID-QA). A few values of each were tried, and where the
 * collections disagree the number lies between; docs/benchmarks.md has what each sign is worth, and
 * {@code AblationBenchmark} prints it anew.
 *
 * @param title the article's title says what all its sections are about, so it tells articles apart, not sections. More
 *     helps where titles are names ("Gallstones") and harms where they are sentences, as in papers: at 0.5, SciFact falls
 *     below plain BM25
 * @param heading a heading says what the whole section is about
 * @param written the very word, not another form of it: tells "organ" from "organized", which have one stem
 * @param near two neighbours of the query stand side by side, or nearly
 * @param all all words of the query stand in the section; times the sum of the words' rarities, so that it weighs alike for
 *     few rare words and for many common ones
 * @param named the words of the query are the heading, or the title and the heading, no more and no less; times the sum of
 *     the words' rarities, the most that BM25 can give them in one field. What is asked for by name comes first
 * @param titleNamed the title stands whole in the query, as in "symptoms of gallstones"; times the sum of the rarities of
 *     the title's words
 * @param intent the section's heading is of the kind that the question asks for ("how do I treat": "Remedies"). As much as
 *     a rare word: it chooses among the sections of an article, and cannot make up for the article's name
 * @param intentTag as {@code intent}, for a section that carries the tag asked for; a hint only, since many do
 * @param intentText a word of such headings stands in the section's text
 * @param synonym a synonym of a word, as a share of what the word itself counts. Single words gain nothing (they share
 *     their meaning in part only), groups of words do: people's names for things have no word in common with the books'
 */
record Weights(
        float title,
        float heading,
        float written,
        float near,
        float all,
        float named,
        float titleNamed,
        float intent,
        float intentTag,
        float intentText,
        float synonym) {
    static final Weights DEFAULT = new Weights(0.3f, 1.5f, 0.2f, 0.1f, 0.2f, 1, 0.6f, 5, 1, 0.3f, 0.25f);
}
