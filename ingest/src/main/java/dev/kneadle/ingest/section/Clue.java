package dev.kneadle.ingest.section;

/**
 * What may speak for or against a line's being a heading. Most are 0 or 1, the others a share between. What each weighs
 * stands in {@code heading-weights.txt}.
 */
enum Clue {
    /** Always 1: what speaks against any line, since most are none. */
    ANY_LINE,

    ONE_WORD,
    UP_TO_3_WORDS,
    UP_TO_7_WORDS,
    UP_TO_12_WORDS,
    UP_TO_18_WORDS,
    ENDS_SENTENCE,
    ENDS_IN_QUESTION,
    ENDS_IN_COLON,
    /** "Pros:", "You need:". */
    UP_TO_2_WORDS_AND_COLON,
    SENTENCE_ENDS_WITHIN,
    COLON_WITHIN,
    COMMA_WITHIN,
    ENDS_IN_BRACKET,
    HOLDS_DATE,
    /** "By Ann Baker". */
    BYLINE,
    /** "Summary", "Pros and cons". */
    NAMES_A_PART,
    /** "Before", "Example 2". */
    LABELS_EXAMPLE,
    /** "How to bake", "What you need". */
    ASKS_WITHOUT_MARK,
    IN_CAPITALS,
    TITLE_CASE,
    STARTS_LOW,
    STARTS_WITH_SIGN,
    INDENTED,
    /** The share of words of up to three letters in lower case: "of", "the", "is". */
    SMALL_WORDS,
    LOOKS_LIKE_CODE,
    CODE_AROUND,

    NUMBERED,
    /** Numbered, with the number before or behind it in the text but not on the next line. */
    NUMBERED_APART,
    /** "1. Be brief.": a few words with a number and a full stop. */
    NUMBERED_BRIEF_SENTENCE,
    /** "Step 3", "Part II". */
    LABELLED,

    NOTHING_FOLLOWS,
    /** How much shorter than what follows, from 0 for as long to nearly 1. */
    SHORTER_THAN_NEXT,
    LONG_TEXT_FOLLOWS,
    SENTENCE_FOLLOWS,
    ITEM_FOLLOWS,
    BRIEF_LINE_FOLLOWS,
    COLON_FOLLOWS,
    LOW_START_FOLLOWS,
    NUMBER_FOLLOWS,
    FIRST_NUMBER_FOLLOWS,
    EXAMPLE_LABEL_FOLLOWS,

    NOTHING_PRECEDES,
    LONG_TEXT_PRECEDES,
    SENTENCE_PRECEDES,
    ITEM_PRECEDES,
    BRIEF_LINE_PRECEDES,
    COLON_PRECEDES,
    BETWEEN_SENTENCES,
    BETWEEN_TEXTS,
    COLON_BETWEEN_TEXTS,
    /** Below text and above a brief line that a paragraph follows: it may be a heading over a heading. */
    OVER_LINE_OVER_TEXT,
    /** Between one number and the next: it belongs to what is numbered. */
    BETWEEN_NUMBERS,

    /** Of two and more brief lines that follow one another. */
    FIRST_OF_ROW,
    WITHIN_ROW,
    LAST_OF_ROW,
    IN_LONG_ROW,
    QUESTION_IN_ROW,
    /** Below a line with a colon in whose row it stands, with a brief line below it. */
    INTRODUCED_WITHIN_ROW,
    /** The same, without one. */
    INTRODUCED_LAST_OF_ROW,
    TITLE_CASE_FIRST_OF_ROW,
    TITLE_CASE_WITHIN_ROW,
    TITLE_CASE_LAST_OF_ROW,
    /** In title case, below a brief line that is not. */
    TITLE_CASE_BELOW_OTHER,
    /** Not in title case, above a brief line that is. */
    OTHER_ABOVE_TITLE_CASE,
    NO_ROW_NO_TITLE_CASE,
    STARTS_AS_NEXT,
    STARTS_AS_PREVIOUS,

    /** Between two blank lines, in a text that does not have them everywhere, as the next two. */
    SET_OFF,
    ONLY_BLANK_ABOVE,
    ONLY_BLANK_BELOW,

    /** The share of its words that come again in the text below it. */
    ECHOED_BELOW,
    /** The share of its words that are in the first line. */
    ECHOES_FIRST_LINE,
    OCCURS_AGAIN,
    /** It comes again and again in turn with another: "Pros", "Cons", "Pros", "Cons". */
    IN_TURN,
    /** It stands in what is quoted below "Before" or "After". */
    IN_EXAMPLE,
    /** The text marks its items, so that a brief line without a mark is likely none. */
    ITEMS_ARE_MARKED,
    SHARE_OF_BRIEF_LINES,
    /** Of the brief lines. */
    SHARE_OF_TITLE_CASE,
    /** How many passages the text has, as a power of a thousand, from a third for ten to 1 for a thousand and more. */
    LENGTH_OF_TEXT,

    /** How sure the line alone makes it, as log odds from -6 to 6, divided by 6. */
    ALONE,
    /** How sure the other lines of its kind are to be headings, against an even chance; little if they are few. */
    KIND,
    /** It is in capitals, as the headings of this text are. */
    CAPITALS_AS_HEADINGS,
    /** It is not in capitals, though the headings of this text are. */
    NO_CAPITALS_UNLIKE_HEADINGS,
    /** 1 if it is in title case as the headings are, -1 if it is not. */
    TITLE_CASE_AS_HEADINGS,
    NEXT_IS_HEADING,
    PREVIOUS_IS_HEADING,
    NEIGHBOURS_ARE_HEADINGS,
    /** How sure lines with the very same words are, against an even chance. */
    SAME_WORDS,
    /** How sure lines with the same first word are, against an even chance: "How ...", "Step ...". */
    SAME_FIRST_WORD;

    static final int COUNT = values().length;

    /** Its place in an array of all clues, from 0. Nothing is kept by it longer than the program runs. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }
}
