package dev.kneadle.ingest.extract;

import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** {@code [^1]} in a sentence, where the text has a note of this label; elsewhere it is text. */
final class FootnoteMark extends CustomNode {
    private final FootnoteParser.Footnote note;

    private FootnoteMark(FootnoteParser.Footnote note) {
        this.note = note;
    }

    /** What the mark refers to. */
    FootnoteParser.Footnote note() {
        return note;
    }

    /** Reads marks where the parser looks for links, so that they stay in code and behind a backslash. */
    static final class Reader implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String text = link.text(scanner);
            if (!text.startsWith("^") || isLink(link, context)) {
                return LinkResult.none();
            }
            FootnoteParser.Footnote note = context.getDefinition(FootnoteParser.Footnote.class, text.substring(1));
            return note == null
                    ? LinkResult.none()
                    : LinkResult.replaceWith(new FootnoteMark(note), link.afterTextBracket());
        }

        /** Whether an address follows, or the name of one; another mark may follow, too. */
        private static boolean isLink(LinkInfo link, InlineParserContext context) {
            boolean named =
                    link.label() != null && context.getDefinition(LinkReferenceDefinition.class, link.label()) != null;
            return named || link.destination() != null;
        }
    }
}
