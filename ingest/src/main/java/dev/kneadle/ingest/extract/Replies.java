package dev.kneadle.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What people say to one another on a page. Most forums tell by their names what they are; on others buttons such as "Reply"
 * stand behind one post after the other. Below an article they do, too: in what is called comments, or behind much text.
 */
final class Replies {
    /** Posts from which they are an exchange. */
    private static final int EXCHANGE = 4;

    /** Words that a button has at most. */
    private static final int BUTTON = 4;

    /**
     * One part in so many stands before the first button at most: on two real discussions a fifth and a tenth does, on articles with
     * answers more than half.
     */
    private static final int FIRST_POST = 4;

    /** Words of prose below which a page has no text of its own beside its comments: it discusses what stands elsewhere. */
    private static final int OWN_TEXT = 40;

    private final List<TextRun> runs;

    private Replies(List<TextRun> runs) {
        this.runs = runs;
    }

    /** Whether {@code page} is there for them. */
    static boolean fill(PageText page) {
        var replies = new Replies(page.runs());
        return replies.isExchange() && (replies.ownWords() < OWN_TEXT || !replies.areComments());
    }

    /** Whether there are buttons behind one post after the other, and little before the first of them. */
    private boolean isExchange() {
        int posts = 0;
        int first = 0;
        int answered = 0;
        int words = 0;
        for (TextRun run : runs) {
            if (run.isProse()) {
                words += run.words();
            } else if (words > answered && isButton(run)) {
                first = posts == 0 ? words : first;
                answered = words;
                posts++;
            }
        }
        return posts >= EXCHANGE && first * FIRST_POST < words;
    }

    private static boolean isButton(TextRun run) {
        return run.words() <= BUTTON && SignWords.said(run.text()).contains(Sign.SAYS_REPLY);
    }

    private boolean areComments() {
        return runs.stream().anyMatch(run -> isButton(run) && isInComments(run.part()));
    }

    private int ownWords() {
        return runs.stream()
                .filter(run -> run.isProse() && !isInComments(run.part()))
                .mapToInt(TextRun::words)
                .sum();
    }

    private static boolean isInComments(TextPart part) {
        TextPart at = part;
        while (!at.isRoot() && !isNamedComments(at.element())) {
            at = at.outer();
        }
        return !at.isRoot();
    }

    private static boolean isNamedComments(Element element) {
        return SignWords.named(element.className() + ' ' + element.id()).contains(Sign.NAMED_COMMENTS);
    }
}
