package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.ShownDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads from each line of a text what speaks for its being a heading: its words, its place, its neighbours. */
final class Clues {
    /** More words, or more UTF-16 units, than any heading has: of 2,600 judged ones two had more. */
    private static final int MAX_WORDS = 24;

    private static final int MAX_LENGTH = 160;

    /** Words from which what stands before or behind a line is a paragraph. */
    private static final int LONG_TEXT = 20;

    /** Words up to which a numbered sentence may be what its number counts. */
    private static final int BRIEF_SENTENCE = 12;

    /** Passages below and above which a text is as short or long as those seen. */
    private static final int SHORT_TEXT = 10;

    private static final int LONGEST_TEXT = 1_000;

    /** Words from which it is text at all. */
    private static final int TEXT = 12;

    /** Lines in a row from which it is rather a list. */
    private static final int LONG_ROW = 4;

    /** Passages below a line in which its words may come again. */
    private static final int ECHO_PASSAGES = 3;

    /** Letters that most words have which carry no meaning, such as "of the". */
    private static final int SMALL_WORD = 3;

    /** Passages on either side in which the number before or behind a number is looked for. */
    private static final int NUMBER_REACH = 200;

    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{2}[.!?]\\s+\\p{Lu}");
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}\\p{L}+ (?:\\d{1,3}|[IVX]+)\\b");

    /** What the number of a label begins with, which most second words do not. */
    private static final String NUMBERS = "0123456789IVX";

    private final List<Passage> passages;
    private final Rows rows;
    private final BitSet titleCase = new BitSet();
    private final BitSet code = new BitSet();

    /** Brief lines below one with a colon that stands in their row or right before it. */
    private final BitSet introduced = new BitSet();

    /** Lines that can be headings at all. */
    private final BitSet candidates = new BitSet();

    private final Stems stems;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Turns turns;
    private final Examples examples;
    private final boolean blanksEverywhere;
    private final boolean itemsMarked;
    private final double lengthOfText;
    private final double shareOfBrief;
    private final double shareOfTitleCase;

    Clues(List<Passage> passages, Rows rows) {
        this.passages = passages;
        this.rows = rows;
        int titles = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            titleCase.set(i, passage.isInTitleCase());
            code.set(i, CodeLook.in(passage.text()));
            introduced.set(i, i > 0 && rows.isBrief(i) && (passages.get(i - 1).isLead() || introduced.get(i - 1)));
            candidates.set(i, mayHead(i));
            if (passage.text().length() <= MAX_LENGTH) {
                occurrences.merge(passage.text(), 1, Integer::sum);
            }
            titles += rows.isBrief(i) && titleCase.get(i) ? 1 : 0;
        }
        this.stems = new Stems(passages);
        this.turns = new Turns(passages, this::isCandidate);
        this.examples = new Examples(passages);
        this.lengthOfText = Math.log(Math.clamp(passages.size(), SHORT_TEXT, LONGEST_TEXT)) / Math.log(LONGEST_TEXT);
        this.blanksEverywhere = passages.stream().allMatch(Passage::afterBlank);
        this.itemsMarked = passages.stream().anyMatch(Passage::isBulleted);
        this.shareOfBrief = rows.count() / (double) Math.max(1, passages.size());
        this.shareOfTitleCase = titles / (double) Math.max(1, rows.count());
    }

    /** Whether it can be a heading at all. None of 13,900 labelled headings ends in a comma or a semicolon. */
    boolean isCandidate(int i) {
        return candidates.get(i);
    }

    private boolean mayHead(int i) {
        Passage passage = passages.get(i);
        return passage.text().length() <= MAX_LENGTH
                && passage.words() <= MAX_WORDS
                && !passage.isBulleted()
                && !passage.endsInComma()
                && passage.hasLetter()
                && !rows.isOfTalkOrTable(i)
                && !isStep(i);
    }

    /** Whether it is numbered and the number before or behind it stands on the next line: such lines are steps. */
    private boolean isStep(int i) {
        int number = passages.get(i).number();
        return number >= 0
                && ((i > 0 && passages.get(i - 1).number() == number - 1 && number > 0)
                        || (i + 1 < passages.size() && passages.get(i + 1).number() == number + 1));
    }

    /** What a candidate alone says. */
    Evidence of(int i) {
        var evidence = new Evidence();
        evidence.set(Clue.ANY_LINE, true);
        addLength(passages.get(i), evidence);
        addEnd(passages.get(i), evidence);
        addWriting(i, evidence);
        addNumber(i, evidence);
        addNext(i, evidence);
        addPrevious(i, evidence);
        if (i > 0 && i + 1 < passages.size()) {
            addBetween(i, evidence);
        }
        if (rows.isBrief(i)) {
            addRow(i, evidence);
        }
        if (!blanksEverywhere) {
            addBlanks(passages.get(i), evidence);
        }
        addText(i, evidence);
        return evidence;
    }

    private static void addLength(Passage passage, Evidence evidence) {
        int words = passage.words();
        evidence.set(Clue.ONE_WORD, words == 1);
        evidence.set(Clue.UP_TO_3_WORDS, words <= 3);
        evidence.set(Clue.UP_TO_7_WORDS, words <= 7);
        evidence.set(Clue.UP_TO_12_WORDS, words <= 12);
        evidence.set(Clue.UP_TO_18_WORDS, words <= 18);
        evidence.set(Clue.SMALL_WORDS, Math.min(1, smallWords(passage.text()) / (double) words));
    }

    /** Words of up to three letters, all of them small. */
    private static int smallWords(String text) {
        int small = 0;
        for (int at = 0; at < text.length(); at++) {
            int start = at;
            int low = 0;
            while (at < text.length() && isOfWord(text.charAt(at))) {
                low += Character.isLowerCase(text.charAt(at)) ? 1 : 0;
                at++;
            }
            small += low > 0 && low <= SMALL_WORD && low == at - start ? 1 : 0;
        }
        return small;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’';
    }

    private static void addEnd(Passage passage, Evidence evidence) {
        evidence.set(Clue.ENDS_SENTENCE, passage.endsSentence());
        evidence.set(Clue.ENDS_IN_QUESTION, passage.isQuestion());
        evidence.set(Clue.ENDS_IN_COLON, passage.isLead());
        evidence.set(Clue.UP_TO_2_WORDS_AND_COLON, passage.isLead() && passage.words() <= 2);
        evidence.set(Clue.ENDS_IN_BRACKET, passage.text().endsWith(")"));
    }

    private void addWriting(int i, Evidence evidence) {
        Passage passage = passages.get(i);
        String text = passage.text();
        evidence.set(
                Clue.SENTENCE_ENDS_WITHIN,
                mayEndSentence(text) && SENTENCE_END.matcher(text).find());
        evidence.set(Clue.COLON_WITHIN, text.contains(": ") || text.contains("– ") || text.contains("— "));
        evidence.set(Clue.COMMA_WITHIN, text.contains(", ") || text.contains("; "));
        evidence.set(Clue.HOLDS_DATE, ShownDate.in(text));
        evidence.set(Clue.BYLINE, HeadingWords.isByline(passage));
        evidence.set(Clue.NAMES_A_PART, HeadingWords.namesPart(passage));
        evidence.set(Clue.LABELS_EXAMPLE, HeadingWords.labelsExample(passage));
        evidence.set(Clue.ASKS_WITHOUT_MARK, !passage.isQuestion() && HeadingWords.asks(passage.firstWord()));
        evidence.set(Clue.IN_CAPITALS, passage.isInCapitals());
        evidence.set(Clue.TITLE_CASE, titleCase.get(i));
        evidence.set(Clue.STARTS_LOW, passage.startsLow());
        evidence.set(Clue.STARTS_WITH_SIGN, !Character.isLetterOrDigit(text.codePointAt(0)));
        evidence.set(Clue.INDENTED, passage.indent() > 1);
        evidence.set(Clue.LOOKS_LIKE_CODE, code.get(i));
        evidence.set(Clue.CODE_AROUND, ((i > 0 && code.get(i - 1) ? 1 : 0) + (code.get(i + 1) ? 1 : 0)) / 2.0);
    }

    /** What most lines do not, told sooner than where a sentence ends. */
    private static boolean mayEndSentence(String text) {
        return text.contains(". ") || text.contains("! ") || text.contains("? ");
    }

    private void addNumber(int i, Evidence evidence) {
        boolean numbered = passages.get(i).number() >= 0;
        evidence.set(Clue.NUMBERED, numbered);
        evidence.set(Clue.NUMBERED_APART, numbered && isNumberedApart(i));
        Passage passage = passages.get(i);
        evidence.set(
                Clue.NUMBERED_BRIEF_SENTENCE, numbered && passage.endsSentence() && passage.words() <= BRIEF_SENTENCE);
        evidence.set(Clue.LABELLED, isLabelled(i));
    }

    private boolean isNumberedApart(int i) {
        int number = passages.get(i).number();
        for (int j = i + 1; j < Math.min(passages.size(), i + NUMBER_REACH); j++) {
            int other = passages.get(j).number();
            if (other == number + 1) {
                return j > i + 1;
            }
            if (other >= 0 && other <= number) {
                break;
            }
        }
        for (int j = i - 1; j >= Math.max(0, i - NUMBER_REACH); j--) {
            int other = passages.get(j).number();
            if (other == number - 1) {
                return j < i - 1;
            }
            if (other >= number) {
                break;
            }
        }
        return false;
    }

    private boolean isLabelled(int i) {
        String text = passages.get(i).text();
        int second = text.indexOf(' ') + 1;
        return second > 0
                && NUMBERS.indexOf(text.charAt(second)) >= 0
                && LABEL.matcher(text).lookingAt();
    }

    private void addNext(int i, Evidence evidence) {
        if (i + 1 == passages.size()) {
            evidence.set(Clue.NOTHING_FOLLOWS, true);
            return;
        }
        Passage next = passages.get(i + 1);
        int words = next.words();
        evidence.set(Clue.SHORTER_THAN_NEXT, Math.max(0, 1 - passages.get(i).words() / (double) words));
        evidence.set(Clue.LONG_TEXT_FOLLOWS, words >= LONG_TEXT);
        evidence.set(Clue.SENTENCE_FOLLOWS, next.endsSentence());
        evidence.set(Clue.ITEM_FOLLOWS, next.isBulleted());
        evidence.set(Clue.BRIEF_LINE_FOLLOWS, rows.isBrief(i + 1));
        evidence.set(Clue.COLON_FOLLOWS, next.isLead());
        evidence.set(Clue.LOW_START_FOLLOWS, next.startsLow());
        evidence.set(Clue.NUMBER_FOLLOWS, next.number() >= 0);
        evidence.set(Clue.FIRST_NUMBER_FOLLOWS, next.number() == 0 || next.number() == 1);
        boolean example = HeadingWords.labelsExample(next) && !HeadingWords.labelsExample(passages.get(i));
        evidence.set(Clue.EXAMPLE_LABEL_FOLLOWS, example);
        evidence.set(Clue.STARTS_AS_NEXT, startsAlike(i, i + 1));
        evidence.set(Clue.OTHER_ABOVE_TITLE_CASE, rows.isBrief(i + 1) && !isPlainTitleCase(i) && titleCase.get(i + 1));
    }

    private void addPrevious(int i, Evidence evidence) {
        if (i == 0) {
            evidence.set(Clue.NOTHING_PRECEDES, true);
            return;
        }
        Passage previous = passages.get(i - 1);
        evidence.set(Clue.LONG_TEXT_PRECEDES, previous.words() >= LONG_TEXT);
        evidence.set(Clue.SENTENCE_PRECEDES, previous.endsSentence());
        evidence.set(Clue.ITEM_PRECEDES, previous.isBulleted());
        evidence.set(Clue.BRIEF_LINE_PRECEDES, rows.isBrief(i - 1));
        evidence.set(Clue.COLON_PRECEDES, previous.isLead());
        evidence.set(Clue.STARTS_AS_PREVIOUS, startsAlike(i, i - 1));
        evidence.set(Clue.TITLE_CASE_BELOW_OTHER, rows.isBrief(i - 1) && isPlainTitleCase(i) && !titleCase.get(i - 1));
    }

    private boolean startsAlike(int i, int j) {
        return !passages.get(j).isBulleted()
                && passages.get(i).firstWord().equals(passages.get(j).firstWord());
    }

    private void addBetween(int i, Evidence evidence) {
        Passage previous = passages.get(i - 1);
        Passage next = passages.get(i + 1);
        boolean texts = previous.words() >= TEXT && next.words() >= TEXT;
        evidence.set(Clue.BETWEEN_SENTENCES, previous.endsSentence() && next.endsSentence());
        evidence.set(Clue.BETWEEN_TEXTS, texts);
        evidence.set(Clue.COLON_BETWEEN_TEXTS, texts && passages.get(i).isLead());
        boolean overText = i + 2 < passages.size() && passages.get(i + 2).words() >= LONG_TEXT;
        evidence.set(Clue.OVER_LINE_OVER_TEXT, !rows.isBrief(i - 1) && rows.isBrief(i + 1) && overText);
        evidence.set(Clue.BETWEEN_NUMBERS, previous.number() >= 0 && next.number() == previous.number() + 1);
    }

    private void addRow(int i, Evidence evidence) {
        boolean title = isPlainTitleCase(i);
        int lines = rows.end(i) - rows.start(i);
        evidence.set(Clue.INTRODUCED_WITHIN_ROW, introduced.get(i) && i < rows.end(i) - 1);
        evidence.set(Clue.INTRODUCED_LAST_OF_ROW, introduced.get(i) && i == rows.end(i) - 1);
        if (lines == 1) {
            evidence.set(Clue.NO_ROW_NO_TITLE_CASE, !title);
            return;
        }
        boolean first = i == rows.start(i);
        boolean last = i == rows.end(i) - 1;
        evidence.set(Clue.FIRST_OF_ROW, first);
        evidence.set(Clue.LAST_OF_ROW, last);
        evidence.set(Clue.WITHIN_ROW, !first && !last);
        evidence.set(Clue.IN_LONG_ROW, lines >= LONG_ROW);
        evidence.set(Clue.QUESTION_IN_ROW, lines > 2 && passages.get(i).isQuestion());
        evidence.set(Clue.TITLE_CASE_FIRST_OF_ROW, title && first);
        evidence.set(Clue.TITLE_CASE_LAST_OF_ROW, title && last);
        evidence.set(Clue.TITLE_CASE_WITHIN_ROW, title && !first && !last);
    }

    private boolean isPlainTitleCase(int i) {
        return titleCase.get(i) && !passages.get(i).isInCapitals();
    }

    private static void addBlanks(Passage passage, Evidence evidence) {
        evidence.set(Clue.SET_OFF, passage.afterBlank() && passage.beforeBlank());
        evidence.set(Clue.ONLY_BLANK_ABOVE, passage.afterBlank() && !passage.beforeBlank());
        evidence.set(Clue.ONLY_BLANK_BELOW, !passage.afterBlank() && passage.beforeBlank());
    }

    private void addText(int i, Evidence evidence) {
        Set<String> own = stems.of(i);
        evidence.set(Clue.ECHOED_BELOW, stems.share(own, i + 1, Math.min(passages.size(), i + 1 + ECHO_PASSAGES)));
        evidence.set(Clue.ECHOES_FIRST_LINE, stems.share(own, 0, 1));
        evidence.set(Clue.OCCURS_AGAIN, occurrences.getOrDefault(passages.get(i).text(), 1) > 1);
        evidence.set(Clue.IN_TURN, turns.has(i));
        evidence.set(Clue.IN_EXAMPLE, examples.has(i));
        evidence.set(Clue.ITEMS_ARE_MARKED, itemsMarked);
        evidence.set(Clue.SHARE_OF_BRIEF_LINES, shareOfBrief);
        evidence.set(Clue.SHARE_OF_TITLE_CASE, shareOfTitleCase);
        evidence.set(Clue.LENGTH_OF_TEXT, lengthOfText);
    }

    /** How candidate {@code i} is written: lines of one kind are headings or not together. */
    Kind kind(int i) {
        Passage passage = passages.get(i);
        return new Kind(
                Case.of(passage),
                Arrays.asList(
                        passage.isQuestion(),
                        passage.isLead(),
                        passage.endsSentence(),
                        passage.number() >= 0,
                        isLabelled(i),
                        passage.indent() > 1,
                        !blanksEverywhere && passage.afterBlank() && passage.beforeBlank()));
    }

    /** @param traits what else lines of the kind have in common, in a fixed order */
    record Kind(Case writing, List<Boolean> traits) {}

    /** How a line uses capitals. */
    enum Case {
        CAPITALS,
        TITLE,
        SENTENCE,
        LOW;

        static Case of(Passage passage) {
            if (passage.isInCapitals()) {
                return CAPITALS;
            }
            if (passage.isInTitleCase()) {
                return TITLE;
            }
            return Character.isUpperCase(passage.text().codePointAt(0)) ? SENTENCE : LOW;
        }
    }
}
