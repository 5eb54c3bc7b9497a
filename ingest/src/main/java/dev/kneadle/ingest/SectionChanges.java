package dev.kneadle.ingest;

import dev.kneadle.model.TaggedSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the sections of an article differ from what they were, by their anchors in the order of the text. A section that only
 * stands elsewhere is the same.
 */
record SectionChanges(List<String> added, List<String> changed, List<String> removed) {
    static final SectionChanges NONE = new SectionChanges(List.of(), List.of(), List.of());

    static SectionChanges between(List<TaggedSection> before, List<TaggedSection> after) {
        Map<String, TaggedSection> old = byAnchor(before);
        Map<String, TaggedSection> fresh = byAnchor(after);
        return new SectionChanges(
                fresh.keySet().stream()
                        .filter(anchor -> !old.containsKey(anchor))
                        .toList(),
                fresh.entrySet().stream()
                        .filter(section -> old.containsKey(section.getKey())
                                && !saysTheSame(section.getValue(), old.get(section.getKey())))
                        .map(Map.Entry::getKey)
                        .toList(),
                old.keySet().stream()
                        .filter(anchor -> !fresh.containsKey(anchor))
                        .toList());
    }

    private static Map<String, TaggedSection> byAnchor(List<TaggedSection> sections) {
        var byAnchor = new LinkedHashMap<String, TaggedSection>();
        sections.forEach(section -> byAnchor.put(section.section().anchor(), section));
        return byAnchor;
    }

    private static boolean saysTheSame(TaggedSection one, TaggedSection other) {
        return one.section().headings().equals(other.section().headings())
                && one.section().text().equals(other.section().text())
                && one.sentences().equals(other.sentences())
                && one.tags().equals(other.tags())
                && one.headingWarns() == other.headingWarns();
    }
}
