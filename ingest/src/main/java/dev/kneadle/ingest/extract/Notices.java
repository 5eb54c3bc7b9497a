package dev.kneadle.ingest.extract;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The boxes and lines of a page that its author calls a warning. They are content wherever they stand behind the title and whatever
 * they say, "Call us at once on 555 0102" and a link included: a technique must not lose its warning. Sites use such boxes,
 * too, for what they say themselves, in forms and messages that pop up and for their cookies; those are judged as any other text.
 */
final class Notices {
    /** Where sites put their own; some forms hold a whole page, and hold it still. */
    private static final Set<Sign> PLACES = EnumSet.of(
            Sign.IN_NAV,
            Sign.IN_FOOTER,
            Sign.IN_HEADER,
            Sign.IN_FORM,
            Sign.IN_DIALOG,
            Sign.IN_WIDGET,
            Sign.HIDDEN,
            Sign.HIDDEN_PROSE,
            Sign.NAMED_COOKIE,
            Sign.NAMED_NEWSLETTER,
            Sign.NAMED_COMMENTS,
            Sign.NAMED_POPUP,
            Sign.NAMED_SEARCH,
            Sign.NAMED_ACCOUNT,
            Sign.NAMED_ADVERT);

    /** What sites say in them and authors do not. */
    private static final Set<Sign> WORDS = EnumSet.of(
            Sign.SAYS_SHARE,
            Sign.SAYS_SUBSCRIBE,
            Sign.SAYS_COOKIE,
            Sign.SAYS_ACCOUNT,
            Sign.SAYS_BUY,
            Sign.SAYS_ADVERT,
            Sign.TELLS_COOKIE);

    private final Map<TextPart, Boolean> speakForSite = new HashMap<>();

    /**
     * Whether {@code run} stands in such a box.
     *
     * @param known the signs it has by itself and by the elements around it
     */
    boolean contain(TextRun run, Set<Sign> known) {
        return known.stream().noneMatch(PLACES::contains) && (isLabelled(run) || isInBox(run));
    }

    /** Whether it begins as "Warning: Hot Oil" does, and leads nowhere. */
    private static boolean isLabelled(TextRun run) {
        return run.linked() == 0
                && Admonitions.isLabelledDanger(run.text())
                && RunSigns.ofPhrases(run).stream().noneMatch(WORDS::contains);
    }

    private boolean isInBox(TextRun run) {
        return run.part()
                .notice()
                .filter(box -> !speakForSite.computeIfAbsent(box, Notices::speaksForSite))
                .isPresent();
    }

    private static boolean speaksForSite(TextPart part) {
        return part.runs().stream()
                        .anyMatch(run -> RunSigns.ofPhrases(run).stream().anyMatch(WORDS::contains))
                || part.inner().stream().anyMatch(Notices::speaksForSite);
    }
}
