package dev.kneadle.index.lucene;

import dev.kneadle.index.UrgentNote;
import dev.kneadle.index.UrgentSigns;
import dev.kneadle.index.UrgentSigns.UrgentSign;
import dev.kneadle.model.Article;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The red flags of the corpus that a query speaks of. Which words carry a red flag is counted, not listed: "chest" and
 * "pain" stand side by side mostly where an article says to call an ambulance, "back" and "pain" nearly everywhere.
 *
 * <p>Two words carry one where the sections that name both in a red flag are a good part of those that name both at all.
 * One word alone carries one where most sections that have it warn of it, and where the red flag names whatever else was
 * asked for.
 */
final class UrgentNotes {
    /** More are a list to read, not an alarm. */
    private static final int MOST_NOTES = 5;

    /** So many words of a query are looked at: a sentence or two. Pairs of them grow as the square. */
    private static final int MOST_WORDS = 16;

    /** Two words stand together with at most so many places between them: "weakness or tingling in both legs". */
    private static final int NEAR = 8;

    /** In so many sections at least, unless {@link #isTold}. */
    private static final int MORE_THAN_CHANCE = 2;

    /**
     * Where so many red flags name a sign, text that only describes it does not count against it: {@link #SHARE_OF_PAIR} of
     * the warnings that name it must be red flags. In 16,000 sections about diseases "chest pain" is in 7 red flags and 21
     * warnings of 239 sections, which is enough; "heart attack" in 12 and 45 of 250, which is not. What is no sign is in
     * fewer red flags: "deep breathing" in 2, by chance, "neck pain" in 4.
     */
    private static final int NAMED_BY_MANY = 5;

    /** So many times the usual share must be there besides, as in {@code content/} "headache" has, which is in 3 red flags of 12 sections. */
    private static final int TIMES_USUAL_AT_LEAST = 2;

    /** Enough to choose from where many articles name the same sign. */
    private static final int MOST_SECTIONS = 50;

    /**
     * Of the sections where two words stand together, as many must do so in a red flag: three in ten, or in a large
     * corpus, where few sections name any, {@link #TIMES_USUAL} times the usual share. In {@code content/} "chest pain" has
     * 5 of 6, "swollen calf" 4 of 5.
     */
    private static final double SHARE_OF_PAIR = 0.3;

    private static final int TIMES_USUAL = 10;

    /** Of the sections that have a word alone, as many must warn of it: "numb" has 13 of 14 in {@code content/}, "pain" 27 of 54. */
    private static final double SHARE_OF_WORD = 0.75;

    private final CommitReader commit;
    private final HitReader hits;

    /** The share of sections with a red flag. */
    private final double usual;

    /** The share from which on two words carry one. */
    private final double enough;

    /** @param hits reads the articles of the sections found */
    UrgentNotes(CommitReader commit, HitReader hits) throws IOException {
        this.commit = commit;
        this.hits = hits;
        double sections = Math.max(1, commit.count(SectionDocuments.sections()));
        this.usual = commit.count(SectionDocuments.withUrgentSigns()) / sections;
        this.enough = Math.min(SHARE_OF_PAIR, TIMES_USUAL * usual);
    }

    /** @param words of the query, each stem once */
    List<UrgentNote> about(List<Word> words) throws IOException {
        List<String> known = having(
                SectionDocuments.ALL,
                words.stream().map(Word::stem).limit(MOST_WORDS).toList());
        List<String> named = having(SectionDocuments.URGENT, known);
        var signs = new ArrayList<Set<String>>();
        if (known.size() == 1 && named.size() == 1 && carriesAlone(named.getFirst())) {
            signs.add(Set.of(named.getFirst()));
        }
        for (int one = 0; one < named.size(); one++) {
            for (int other = one + 1; other < named.size(); other++) {
                if (carry(named.get(one), named.get(other))) {
                    signs.add(Set.of(named.get(one), named.get(other)));
                }
            }
        }
        return signs.isEmpty() ? List.of() : notes(signs);
    }

    private List<String> having(String field, List<String> stems) throws IOException {
        var had = new ArrayList<String>();
        for (String stem : stems) {
            if (sections(field, stem) > 0) {
                had.add(stem);
            }
        }
        return had;
    }

    private boolean carriesAlone(String stem) throws IOException {
        return sections(SectionDocuments.URGENT, stem) >= MORE_THAN_CHANCE
                && sections(SectionDocuments.WARNED, stem) >= SHARE_OF_WORD * sections(SectionDocuments.ALL, stem);
    }

    private boolean carry(String one, String other) throws IOException {
        int flagged = commit.count(near(SectionDocuments.URGENT, one, other));
        if (flagged == 0) {
            return false;
        }
        int all = commit.count(near(SectionDocuments.ALL, one, other));
        boolean isEnough =
                flagged >= enough * all && (flagged >= MORE_THAN_CHANCE || isTold(one, other, flagged == all));
        return isEnough || isNamedByMany(one, other, flagged, all);
    }

    /**
     * Whether what one red flag alone names is more than chance: a word of it is a sign by itself, or leans to be one where
     * the two stand together nowhere else, as "worst" and "headache".
     */
    private boolean isTold(String one, String other, boolean nowhereElse) throws IOException {
        return isSign(one) || isSign(other) || (nowhereElse && (leans(one) || leans(other)));
    }

    private boolean isSign(String stem) throws IOException {
        return sections(SectionDocuments.URGENT, stem) >= SHARE_OF_PAIR * sections(SectionDocuments.ALL, stem);
    }

    /** Whether red flags name a word more often than they name any. */
    private boolean leans(String stem) throws IOException {
        return sections(SectionDocuments.URGENT, stem)
                >= TIMES_USUAL_AT_LEAST * usual * sections(SectionDocuments.ALL, stem);
    }

    /** Whether many warn of it, and as a good part of those who do call for help. */
    private boolean isNamedByMany(String one, String other, int flagged, int all) throws IOException {
        return flagged >= NAMED_BY_MANY
                && flagged >= TIMES_USUAL_AT_LEAST * usual * all
                && flagged >= SHARE_OF_PAIR * commit.count(near(SectionDocuments.WARNED, one, other));
    }

    private int sections(String field, String stem) throws IOException {
        return commit.searcher().getIndexReader().docFreq(new Term(field, stem));
    }

    private static Query near(String field, String one, String other) {
        return new PhraseQuery(NEAR, field, one, other);
    }

    private List<UrgentNote> notes(List<Set<String>> signs) throws IOException {
        var query = new BooleanQuery.Builder();
        for (Set<String> sign : signs) {
            var words = new BooleanQuery.Builder();
            sign.forEach(stem -> words.add(new TermQuery(new Term(SectionDocuments.URGENT, stem)), Occur.MUST));
            query.add(words.build(), Occur.SHOULD);
        }
        var found = new ArrayList<Rated>();
        for (Document document : commit.all(query.build(), SectionDocuments.BEST_FIRST, MOST_SECTIONS)) {
            found.addAll(rated(SectionDocuments.storedSection(document), signs));
        }
        Set<String> said = new HashSet<>();
        return found.stream()
                .sorted(Comparator.comparingInt(Rated::words).reversed())
                .map(Rated::note)
                .filter(note -> said.add(note.text()))
                .limit(MOST_NOTES)
                .toList();
    }

    /**
     * A note that names a sign.
     *
     * @param words how many words of signs it has
     */
    private record Rated(UrgentNote note, int words) {}

    private List<Rated> rated(StoredSection stored, List<Set<String>> signs) throws IOException {
        TaggedSection tagged = stored.guarded().section();
        Article article = hits.article(stored.article()).article();
        var rated = new ArrayList<Rated>();
        for (UrgentSign sign : UrgentSigns.in(tagged)) {
            Set<String> stems = Words.in(sign.signs()).stream().map(Word::stem).collect(Collectors.toSet());
            int words = (int) signs.stream()
                    .filter(stems::containsAll)
                    .flatMap(Set::stream)
                    .distinct()
                    .count();
            if (words > 0) {
                rated.add(new Rated(new UrgentNote(article, tagged.section(), sign.text()), words));
            }
        }
        return rated;
    }
}
