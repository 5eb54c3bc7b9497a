package dev.kneadle.ingest.section;

import java.util.BitSet;
import java.util.List;

/** The brief lines of a text and the rows they form. A brief line is one that no sentence ends and that marks no item. */
final class Rows {
    /** A heading is a line, not a paragraph; 99 in 100 of the judged articles' headings have up to 16 words. */
    private static final int MAX_WORDS = 16;

    private static final int MAX_LENGTH = 110;

    private final BitSet brief = new BitSet();
    private final Speakers speakers;
    private final TableRows table;

    Rows(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            brief.set(i, isBrief(passages.get(i)));
        }
        speakers = new Speakers(passages, brief);
        table = new TableRows(passages);
        brief.stream().filter(this::isOfTalk).forEach(brief::clear);
    }

    private static boolean isBrief(Passage passage) {
        String text = passage.text();
        return text.length() <= MAX_LENGTH
                && passage.words() <= MAX_WORDS
                && !passage.isBulleted()
                && !passage.endsSentence()
                && !passage.endsInComma()
                && passage.hasLetter()
                && !Character.isLowerCase(text.codePointAt(0));
    }

    boolean isBrief(int i) {
        return brief.get(i);
    }

    /** Whether line {@code i} belongs to the talk or the table it stands in, so that it cannot be a heading. */
    boolean isOfTalkOrTable(int i) {
        return isOfTalk(i) || table.has(i);
    }

    private boolean isOfTalk(int i) {
        return speakers.has(i) || speakers.isSpoken(i);
    }

    int count() {
        return brief.cardinality();
    }

    /** The first line of the row that brief line {@code i} stands in. */
    int start(int i) {
        return brief.previousClearBit(i) + 1;
    }

    /** Behind the last line of the row that brief line {@code i} stands in. */
    int end(int i) {
        return brief.nextClearBit(i);
    }
}
