package dev.kneadle.ingest.extract;

/**
 * Something about a run of text that speaks for or against its being content. A run bears some twenty; how much each
 * weighs is in {@code weights.txt}.
 */
enum Sign {
    /** Borne by every run: what the odds are before anything is known. */
    ALWAYS,

    // How long it is. Furniture is short.
    WORDS_1_2,
    WORDS_3_5,
    WORDS_6_10,
    WORDS_11_20,
    WORDS_21_40,
    WORDS_41_UP,

    // How much of it is links, if any.
    /** Up to a third. */
    LINK_SOME,
    /** Up to nine tenths. */
    LINK_MUCH,
    /** All of it, up to four words: the entry of a menu. */
    LINK_SHORT,
    /** All of it, five words and more: a headline that leads elsewhere. */
    LINK_LONG,
    /** A heading that is a link. */
    LINK_HEADING,
    /** All its links lead to places in the same page: a table of contents. */
    LINK_TO_HERE,
    /** One of its links is called a button. */
    LINK_BUTTON,

    // How it is written.
    /** It ends as a sentence does. */
    SENTENCE,
    /** It has two sentences or more. */
    SENTENCES,
    QUESTION,
    COMMA,
    PRICE,
    DATE,
    /** It has no letter. */
    NUMBER,
    /** All its letters are capitals. */
    CAPITALS,
    /** A line that is all bold, as headings are that no markup makes one. */
    BOLD,
    COPYRIGHT,

    // The element it stands in.
    TITLE,
    HEADING,
    ITEM,
    CELL,
    PARAGRAPH,
    CODE,
    QUOTATION,
    CAPTION,
    /** A caption amid the prose that tells in a sentence what is to be seen; most name a place or a photographer. */
    CAPTION_TELLS,
    TERM,
    BUTTON,
    LABEL,
    /** None that says what it is. */
    BARE,

    // The elements around it, at any distance.
    IN_NAV,
    IN_FOOTER,
    IN_HEADER,
    IN_ASIDE,
    /** In an aside amid the prose that has few links: a box, and not a column of the page. */
    IN_BOX,
    IN_FORM,
    IN_MAIN,
    IN_ARTICLE,
    /** One of three articles and more beside one another, or an article in an article. */
    IN_MANY_ARTICLES,
    /** What schema.org calls {@code articleBody}. */
    IN_ARTICLE_BODY,
    IN_FIGURE,
    IN_TABLE,
    IN_LIST,
    IN_DETAILS,
    IN_DIALOG,
    /** A menu, a row of tabs, a tool bar by its role. */
    IN_WIDGET,
    /** Not shown, or not read out, and short. */
    HIDDEN,
    /** Not shown, or not read out, and long: it opens on a click. */
    HIDDEN_PROSE,

    // What those elements are called by their classes and ids, see names.txt.
    NAMED_NAVIGATION,
    NAMED_BUTTON,
    /** What slides by: pictures, products, what clients say. */
    NAMED_SLIDER,
    NAMED_SHARE,
    NAMED_RELATED,
    NAMED_COMMENTS,
    /** What comments are called, and the sections of articles too. */
    NAMED_REPLIES,
    NAMED_NEWSLETTER,
    NAMED_COOKIE,
    NAMED_ADVERT,
    NAMED_FOOTER,
    NAMED_HEADER,
    NAMED_SIDEBAR,
    NAMED_BYLINE,
    NAMED_CONTENT,
    NAMED_PRODUCT,
    NAMED_REVIEW,
    NAMED_WIDGET,
    NAMED_CARD,
    NAMED_POPUP,
    NAMED_SEARCH,
    NAMED_ACCOUNT,
    NAMED_PROMO,
    NAMED_FAQ,
    NAMED_TABS,
    NAMED_TAGS,
    NAMED_HERO,
    NAMED_POST,
    NAMED_HIDDEN,
    NAMED_OPTIONS,
    NAMED_NOTE,
    NAMED_TITLE,
    NAMED_QUOTE,
    NAMED_SIGNATURE,
    NAMED_TOC,
    /** What is told of the author, not by them. */
    NAMED_AUTHOR,
    NAMED_CALL,
    /** A message of another site. */
    NAMED_EMBED,
    NAMED_TEASER,
    NAMED_CREDIT,
    NAMED_REFERENCES,

    // What it says itself, in a line of up to twenty words, see phrases.txt.
    SAYS_SHARE,
    SAYS_SUBSCRIBE,
    SAYS_COOKIE,
    SAYS_ACCOUNT,
    SAYS_REPLY,
    SAYS_RELATED,
    SAYS_MORE,
    SAYS_BUY,
    SAYS_ADVERT,
    SAYS_SKIP,
    SAYS_BYLINE,
    /** It begins by pointing to another page. */
    SAYS_ASIDE,
    /** It is no more than the label of a part of the site. */
    SAYS_ALONE,
    SAYS_CREDIT,
    /** It asks to buy, to call, to come. */
    SAYS_CALL,
    /** It asks to do so in words that authors use too: "Call us" may be a warning. */
    SAYS_ASK,
    SAYS_CONTENTS,
    /** What authors call the last section of an article. */
    SAYS_CONCLUSION,
    /** It begins by telling who wrote or when. */
    SAYS_SIGNED,

    // What it says itself, in a text of up to a hundred words, see paragraphs.txt.
    TELLS_AUTHOR,
    TELLS_NOTICE,
    TELLS_CALL,
    /** What the boxes tell in which a site asks for consent to its cookies. */
    TELLS_COOKIE,
    /** See {@link #SAYS_ASK}. */
    TELLS_ASK,

    // What the heading above it says.
    UNDER_RELATED,
    UNDER_COMMENTS,
    /** A call to subscribe or to share. */
    UNDER_SUBSCRIBE,
    /** A call to buy, to call, to come. */
    UNDER_CALL,
    /** Behind the {@link ArticleEnd}, and the site's. */
    AFTER_CONCLUSION,

    /** A line behind the title, or one in a box there, that its author calls a warning, see {@link Notices}. */
    NOTICE,

    // Where it stands.
    // What the author may have put beside the TextColumn counts as in each CORE but its ends, and as neither before nor
    // behind the prose.
    /** In the innermost element with 85 % of the page's prose. */
    CORE_MOST,
    /** In the innermost element with half of it. */
    CORE_HALF,
    /** In the innermost element with 30 % of it. */
    CORE_THIRD,
    /** In the first tenth of the words of {@link #CORE_HALF}. */
    CORE_BEGINS,
    /** In the last tenth of them, and in no box of the {@link TextColumn} that may be the author's. */
    CORE_ENDS,
    /** A line of the {@link TextColumn}, or in a box of it or beside it that may be the author's. */
    COLUMN,
    /** In a box of it that is the site's. */
    COLUMN_BOX,
    /** In a box in the {@link TextColumn} or beside it that may be the author's. */
    COLUMN_INSET,
    /** Marked up as most of the prose is. */
    LIKE_PROSE,
    /** Before the first heading of the first level. */
    BEFORE_TITLE,
    /** Before the first prose of {@link #CORE_HALF}. */
    BEFORE_PROSE,
    /** Behind the last prose of {@link #CORE_HALF}. */
    AFTER_PROSE,
    FIRST_TENTH,
    LAST_FIFTH,
    PREVIOUS_PROSE,
    NEXT_PROSE,
    PREVIOUS_LINKS,
    NEXT_LINKS,

    // The group it is in: the innermost element with four runs and more.
    /** More than half of its words are links. */
    GROUP_LINKS,
    /** More than four fifths are. */
    GROUP_MANY_LINKS,
    /** More than half of its words are prose. */
    GROUP_PROSE,
    /** Fewer than 30 words. */
    GROUP_SMALL,
    /** More than 200 words. */
    GROUP_BIG,
    /** Its element is one of four and more of the same name side by side. */
    SIBLINGS_ALIKE,
    /** In one of several small elements of the same name with a line that is a link: a teaser. */
    CARD_LEADS,
    /** The page says it twice. */
    REPEATED,
    /** The page says it twice, in more than ten words: a quotation of another post. */
    REPEATED_LONG,
    /** The page's data for search engines hold it too. */
    STRUCTURED
}
