package dev.kneadle.index.lucene;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.RunReport.DroppedText;
import dev.kneadle.index.RunReport.FileReport;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.index.Severity;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Margins;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The records of the index as bytes and back, each part read in the order it was written. Whoever changes that order
 * changes {@link SectionDocuments#SCHEMA}.
 */
final class Stored {
    private Stored() {}

    static byte[] bytes(StoredSection stored) {
        return bytesOf(out -> {
            out.writeString(stored.article().value());
            TaggedSection tagged = stored.guarded().section();
            writeSection(out, tagged.section());
            writeList(out, tagged.sentences(), Stored::writeSentence);
            writeList(out, tagged.tags(), Stored::writeEnum);
            writeOptional(out, tagged.primary().map(Tag::name));
            writeList(out, tagged.facts(), Stored::writeFact);
            out.writeByte((byte) (tagged.headingWarns() ? 1 : 0));
            writeList(out, stored.guarded().safety(), Stored::writeSafety);
        });
    }

    static StoredSection section(BytesRef bytes) {
        return read(bytes, in -> {
            var article = new ArticleId(in.readString());
            var tagged = new TaggedSection(
                    readSection(in),
                    readList(in, Stored::readSentence),
                    Set.copyOf(readList(in, Stored::readTag)),
                    readOptional(in).map(Tag::valueOf),
                    readList(in, Stored::readFact),
                    in.readByte() == 1);
            List<SafetyNote> safety = readList(in, each -> readSafety(each, article));
            return new StoredSection(article, new GuardedSection(tagged, safety));
        });
    }

    static byte[] bytes(StoredArticle stored) {
        return bytesOf(out -> {
            Article article = stored.article();
            out.writeString(article.id().value());
            out.writeString(article.externalId());
            out.writeString(article.title());
            writeOrigin(out, article.origin());
            writeOptional(out, article.language());
            out.writeString(article.mediaType());
            writeFingerprint(out, article.fingerprint());
            writeMargins(out, article.margins());
            out.writeVInt(stored.sections());
        });
    }

    static StoredArticle article(BytesRef bytes) {
        return read(bytes, in -> {
            var article = new Article(
                    new ArticleId(in.readString()),
                    in.readString(),
                    in.readString(),
                    readOrigin(in),
                    readOptional(in),
                    in.readString(),
                    readFingerprint(in),
                    readMargins(in));
            return new StoredArticle(article, in.readVInt());
        });
    }

    /** The id alone, which comes first. */
    static ArticleId articleId(BytesRef article) {
        return read(article, in -> new ArticleId(in.readString()));
    }

    private static void writeMargins(DataOutput out, Margins margins) throws IOException {
        out.writeLong(margins.kind());
        out.writeLong(margins.title());
        writeList(out, margins.first(), DataOutput::writeLong);
        writeList(out, margins.last(), DataOutput::writeLong);
        out.writeVInt(margins.cut().first());
        out.writeVInt(margins.cut().last());
    }

    private static Margins readMargins(DataInput in) throws IOException {
        return new Margins(
                in.readLong(),
                in.readLong(),
                readList(in, DataInput::readLong),
                readList(in, DataInput::readLong),
                new Margins.Cut(in.readVInt(), in.readVInt()));
    }

    static byte[] bytes(StoredFailure stored) {
        return bytesOf(out -> {
            out.writeString(stored.article().value());
            writeFingerprint(out, stored.lastSeen());
            writeEnum(out, stored.failure().reason());
            out.writeString(stored.failure().message());
        });
    }

    static StoredFailure failure(BytesRef bytes) {
        return read(
                bytes,
                in -> new StoredFailure(
                        new ArticleId(in.readString()),
                        readFingerprint(in),
                        new Failure(FailureReason.valueOf(in.readString()), in.readString())));
    }

    static byte[] bytes(RunReport report) {
        return bytesOf(out -> {
            writeCounts(out, report.counts());
            out.writeVLong(report.took().toMillis());
            writeList(out, report.files(), Stored::writeFile);
        });
    }

    static RunReport report(BytesRef bytes) {
        return read(
                bytes,
                in -> new RunReport(readCounts(in), Duration.ofMillis(in.readVLong()), readList(in, Stored::readFile)));
    }

    private static void writeCounts(DataOutput out, Map<String, Long> counts) throws IOException {
        writeList(out, counts.entrySet(), (each, count) -> {
            each.writeString(count.getKey());
            each.writeVLong(count.getValue());
        });
    }

    private static Map<String, Long> readCounts(DataInput in) throws IOException {
        var counts = new LinkedHashMap<String, Long>();
        for (int left = in.readVInt(); left > 0; left--) {
            counts.put(in.readString(), in.readVLong());
        }
        return counts;
    }

    private static void writeFile(DataOutput out, FileReport file) throws IOException {
        out.writeString(file.name());
        out.writeString(file.outcome());
        writeOptional(out, file.reason().map(FailureReason::name));
        out.writeString(file.message());
        out.writeVInt(file.sections());
        writeList(out, file.tags().entrySet(), (each, tag) -> {
            writeEnum(each, tag.getKey());
            each.writeVInt(tag.getValue());
        });
        writeList(out, file.dropped(), (each, dropped) -> {
            each.writeString(dropped.text());
            each.writeString(dropped.reason());
        });
        writeList(out, file.warnings(), DataOutput::writeString);
        out.writeVLong(file.took().toMillis());
    }

    private static FileReport readFile(DataInput in) throws IOException {
        return new FileReport(
                in.readString(),
                in.readString(),
                readOptional(in).map(FailureReason::valueOf),
                in.readString(),
                in.readVInt(),
                readTagCounts(in),
                readList(in, each -> new DroppedText(each.readString(), each.readString())),
                readList(in, DataInput::readString),
                Duration.ofMillis(in.readVLong()));
    }

    private static Map<Tag, Integer> readTagCounts(DataInput in) throws IOException {
        var counts = new EnumMap<Tag, Integer>(Tag.class);
        for (int left = in.readVInt(); left > 0; left--) {
            counts.put(readTag(in), in.readVInt());
        }
        return counts;
    }

    private static void writeSection(DataOutput out, Section section) throws IOException {
        out.writeString(section.anchor());
        out.writeVInt(section.ordinal());
        out.writeVInt(section.level());
        writeList(out, section.headings(), DataOutput::writeString);
        writeEnum(out, section.headingSource());
        writeDouble(out, section.headingConfidence());
        out.writeString(section.text());
    }

    private static Section readSection(DataInput in) throws IOException {
        return new Section(
                in.readString(),
                in.readVInt(),
                in.readVInt(),
                readList(in, DataInput::readString),
                HeadingSource.valueOf(in.readString()),
                readDouble(in),
                in.readString());
    }

    private static void writeSentence(DataOutput out, Sentence sentence) throws IOException {
        writeSpan(out, sentence.span());
        writeEnum(out, sentence.tag());
        writeDouble(out, sentence.confidence());
        out.writeString(sentence.cue());
    }

    private static Sentence readSentence(DataInput in) throws IOException {
        return new Sentence(readSpan(in), readTag(in), readDouble(in), in.readString());
    }

    /** A named one has no least amount. */
    private static void writeFact(DataOutput out, Fact fact) throws IOException {
        writeEnum(out, fact.kind());
        writeSpan(out, fact.sentence());
        switch (fact) {
            case Fact.Amount amount -> {
                out.writeVInt(amount.min());
                out.writeVInt(amount.max());
                out.writeString(amount.unit());
            }
            case Fact.Named named -> {
                out.writeVInt(0);
                out.writeString(named.name());
            }
        }
    }

    private static Fact readFact(DataInput in) throws IOException {
        var kind = Fact.Kind.valueOf(in.readString());
        TextSpan sentence = readSpan(in);
        int min = in.readVInt();
        return min == 0
                ? new Fact.Named(kind, in.readString(), sentence)
                : new Fact.Amount(kind, min, in.readVInt(), in.readString(), sentence);
    }

    private static void writeSpan(DataOutput out, TextSpan span) throws IOException {
        out.writeVInt(span.start());
        out.writeVInt(span.end());
    }

    private static TextSpan readSpan(DataInput in) throws IOException {
        return new TextSpan(in.readVInt(), in.readVInt());
    }

    private static void writeSafety(DataOutput out, SafetyNote note) throws IOException {
        out.writeString(note.text());
        writeEnum(out, note.severity());
        writeEnum(out, note.scope());
        out.writeString(note.section().anchor());
    }

    private static SafetyNote readSafety(DataInput in, ArticleId article) throws IOException {
        return new SafetyNote(
                in.readString(),
                Severity.valueOf(in.readString()),
                SafetyNote.Scope.valueOf(in.readString()),
                new SectionId(article, in.readString()));
    }

    private static void writeOrigin(DataOutput out, Origin origin) throws IOException {
        writeOptional(out, origin.url());
        writeOptional(out, origin.author());
        writeOptional(out, origin.published());
        writeOptional(out, origin.modified());
        writeOptional(out, origin.site());
        writeOptional(out, origin.description());
    }

    private static Origin readOrigin(DataInput in) throws IOException {
        return new Origin(
                readOptional(in),
                readOptional(in),
                readOptional(in),
                readOptional(in),
                readOptional(in),
                readOptional(in));
    }

    private static void writeFingerprint(DataOutput out, Fingerprint fingerprint) throws IOException {
        out.writeString(fingerprint.sha256());
        out.writeString(fingerprint.pipeline());
    }

    private static Fingerprint readFingerprint(DataInput in) throws IOException {
        return new Fingerprint(in.readString(), in.readString());
    }

    private static Tag readTag(DataInput in) throws IOException {
        return Tag.valueOf(in.readString());
    }

    /** By name: a few bytes more than a number, and safe when a constant is put between two others. */
    private static void writeEnum(DataOutput out, Enum<?> constant) throws IOException {
        out.writeString(constant.name());
    }

    private static void writeDouble(DataOutput out, double number) throws IOException {
        out.writeLong(Double.doubleToLongBits(number));
    }

    private static double readDouble(DataInput in) throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }

    private static void writeOptional(DataOutput out, Optional<String> value) throws IOException {
        writeList(out, value.stream().toList(), DataOutput::writeString);
    }

    private static Optional<String> readOptional(DataInput in) throws IOException {
        return readList(in, DataInput::readString).stream().findFirst();
    }

    private static <T> void writeList(DataOutput out, Collection<T> items, ItemWriter<? super T> writer)
            throws IOException {
        out.writeVInt(items.size());
        for (T item : items) {
            writer.write(out, item);
        }
    }

    private static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
        int size = in.readVInt();
        var items = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            items.add(reader.read(in));
        }
        return items;
    }

    private static byte[] bytesOf(Writer writer) {
        var out = new ByteBuffersDataOutput();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be written
        }
        return out.toArrayCopy();
    }

    private static <T> T read(BytesRef bytes, Reader<T> reader) {
        try {
            return reader.read(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be read
        }
    }

    @FunctionalInterface
    private interface Writer {
        void write(DataOutput out) throws IOException;
    }

    @FunctionalInterface
    private interface ItemWriter<T> {
        void write(DataOutput out, T item) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }
}
