package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.model.Tag;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in a file, for its editor.
 *
 * @param tags how many sections carry each tag
 * @param dropped texts that are not the article's
 * @param remarks what the editor should know, such as a ruling on a sentence that is gone
 * @param took for reading the file and finding its sections and tags
 */
record Findings(int sections, Map<Tag, Integer> tags, List<Dropped> dropped, List<String> remarks, Duration took) {
    Findings {
        tags = Collections.unmodifiableMap(tags.isEmpty() ? Map.of() : new EnumMap<>(tags));
        dropped = List.copyOf(dropped);
        remarks = List.copyOf(remarks);
    }

    static Findings in(KneadedArticle article, Duration took) {
        var tags = new EnumMap<Tag, Integer>(Tag.class);
        article.sections().forEach(section -> section.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        return new Findings(article.sections().size(), tags, article.dropped(), article.remarks(), took);
    }
}
