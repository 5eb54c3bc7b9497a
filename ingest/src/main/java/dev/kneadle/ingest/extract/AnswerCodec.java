package dev.kneadle.ingest.extract;

import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Tag;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a worker's answer travels through a pipe: a byte for what it is, of an article its length, then the fields of the record in order. A text is
 * the length of its UTF-8 as an int, then the bytes; a list is its size, then its elements. What is read is bounded,
 * since a worker that has been taken over by a file may write anything.
 */
final class AnswerCodec {
    private static final byte ARTICLE = 'A';
    private static final byte FAILURE = 'F';

    private static final byte HEADING = 'h';
    private static final byte PARAGRAPH = 'p';
    private static final byte LIST_ITEM = 'i';
    private static final byte LINE = 'l';

    /** Bytes of text in an answer: {@link Blocks#MAX_CHARACTERS} of up to 4, of which UTF-16 counts 2. */
    private static final int MAX_TEXT = 3 * Blocks.MAX_CHARACTERS + (1 << 20);

    private AnswerCodec() {}

    static void write(ExtractedArticle article, DataOutputStream out) throws IOException {
        out.writeByte(ARTICLE);
        out.writeLong(article.length());
        writeText(article.mediaType(), out);
        writeText(article.title(), out);
        write(article.origin(), out);
        writeText(article.language(), out);
        out.writeInt(article.blocks().size());
        for (Block block : article.blocks()) {
            write(block, out);
        }
        out.writeInt(article.dropped().size());
        for (Dropped dropped : article.dropped()) {
            writeText(dropped.text(), out);
            writeText(dropped.reason(), out);
        }
        out.writeInt(article.doubts().size());
        for (Doubt doubt : article.doubts()) {
            writeText(doubt.name(), out);
        }
        writeMarks(article.marks(), out);
    }

    private static void writeMarks(Set<Tag> marks, DataOutputStream out) throws IOException {
        out.writeInt(marks.size());
        for (Tag mark : marks) {
            writeText(mark.name(), out);
        }
    }

    private static void write(Origin origin, DataOutputStream out) throws IOException {
        writeText(origin.url(), out);
        writeText(origin.author(), out);
        writeText(origin.published(), out);
        writeText(origin.modified(), out);
        writeText(origin.site(), out);
        writeText(origin.description(), out);
    }

    static void write(Failure failure, DataOutputStream out) throws IOException {
        out.writeByte(FAILURE);
        writeText(failure.reason().name(), out);
        writeText(failure.message(), out);
    }

    private static void write(Block block, DataOutputStream out) throws IOException {
        switch (block) {
            case Block.Heading(
                    int level,
                    String text,
                    HeadingSource source,
                    double confidence,
                    Optional<String> id) -> {
                out.writeByte(HEADING);
                out.writeByte(level);
                writeText(text, out);
                writeText(source.name(), out);
                out.writeDouble(confidence);
                writeText(id, out);
            }
            case Block.Paragraph(String text, Block.Look look) -> {
                out.writeByte(PARAGRAPH);
                writeText(text, out);
                writeText(look.name(), out);
            }
            case Block.ListItem(String text, int depth, String marker) -> {
                out.writeByte(LIST_ITEM);
                writeText(text, out);
                out.writeInt(depth);
                writeText(marker, out);
            }
            case Block.Line(String text, int indent, int cells) -> {
                out.writeByte(LINE);
                writeText(text, out);
                out.writeInt(indent);
                out.writeInt(cells);
            }
        }
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeText(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            writeText(text.get(), out);
        }
    }

    /**
     * The article a worker has read.
     *
     * @param intake is asked as soon as the length is known; the process that writes the rest is held up by the full pipe
     * @throws UnreadableArticle when the answer is a failure
     * @throws java.io.EOFException when the worker has ended
     */
    static ExtractedArticle read(DataInputStream in, Intake intake) throws UnreadableArticle, IOException {
        return new Answer(in).read(intake);
    }

    /** An answer being read, which may not grow without end. */
    private static final class Answer {
        private final DataInputStream in;
        private int room = MAX_TEXT;

        Answer(DataInputStream in) {
            this.in = in;
        }

        ExtractedArticle read(Intake intake) throws UnreadableArticle, IOException {
            byte kind = in.readByte();
            if (kind == FAILURE) {
                throw new UnreadableArticle(oneOf(FailureReason.class), text());
            }
            if (kind != ARTICLE) {
                throw new IOException("an answer must begin with A or F, got " + kind);
            }
            intake.admit(length());
            return new ExtractedArticle(
                    text(), optionalText(), origin(), optionalText(), blocks(), dropped(), doubts(), marks());
        }

        private long length() throws IOException {
            long length = in.readLong();
            if (length < 0 || length > Blocks.MAX_CHARACTERS) {
                throw new IOException(
                        "an article must have 0 to " + Blocks.MAX_CHARACTERS + " characters, got " + length);
            }
            return length;
        }

        private Set<Tag> marks() throws IOException {
            int size = size("marks", Tag.values().length);
            Set<Tag> marks = EnumSet.noneOf(Tag.class);
            for (int at = 0; at < size; at++) {
                marks.add(oneOf(Tag.class));
            }
            return marks;
        }

        private List<Block> blocks() throws IOException {
            int size = size("blocks", Blocks.MAX_BLOCKS);
            var blocks = new ArrayList<Block>();
            for (int at = 0; at < size; at++) {
                blocks.add(validBlock());
            }
            return blocks;
        }

        private int size(String what, int most) throws IOException {
            int size = in.readInt();
            if (size < 0 || size > most) {
                throw new IOException("an answer must have 0 to " + most + " " + what + ", got " + size);
            }
            return size;
        }

        private Block validBlock() throws IOException {
            try {
                return block();
            } catch (IllegalArgumentException outOfRange) {
                throw new IOException("a block must be valid: " + outOfRange.getMessage(), outOfRange);
            }
        }

        private Block block() throws IOException {
            byte kind = in.readByte();
            return switch (kind) {
                case HEADING ->
                    new Block.Heading(
                            in.readByte(), text(), oneOf(HeadingSource.class), in.readDouble(), optionalText());
                case PARAGRAPH -> new Block.Paragraph(text(), oneOf(Block.Look.class));
                case LIST_ITEM -> new Block.ListItem(text(), in.readInt(), text());
                case LINE -> new Block.Line(text(), in.readInt(), in.readInt());
                default -> throw new IOException("a block must be one of h, p, i, l, got " + kind);
            };
        }

        private List<Dropped> dropped() throws IOException {
            int size = size("dropped texts", Blocks.MAX_DROPPED);
            var dropped = new ArrayList<Dropped>();
            for (int at = 0; at < size; at++) {
                dropped.add(new Dropped(text(), text()));
            }
            return dropped;
        }

        private Origin origin() throws IOException {
            try {
                return new Origin(
                        optionalText(), optionalText(), optionalText(), optionalText(), optionalText(), optionalText());
            } catch (IllegalArgumentException outOfRange) {
                throw new IOException("an origin must be valid: " + outOfRange.getMessage(), outOfRange);
            }
        }

        private List<Doubt> doubts() throws IOException {
            int size = size("doubts", Doubt.values().length);
            var doubts = new ArrayList<Doubt>();
            for (int at = 0; at < size; at++) {
                doubts.add(oneOf(Doubt.class));
            }
            return doubts;
        }

        private Optional<String> optionalText() throws IOException {
            return in.readBoolean() ? Optional.of(text()) : Optional.empty();
        }

        /** A text costs a byte more than it has, so that empty ones are bounded too. */
        private String text() throws IOException {
            int length = in.readInt();
            room -= 1;
            if (length < 0 || length > room) {
                throw new IOException("an answer must have at most " + MAX_TEXT + " bytes of text, got more");
            }
            room -= length;
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private <E extends Enum<E>> E oneOf(Class<E> values) throws IOException {
            String name = text();
            try {
                return Enum.valueOf(values, name);
            } catch (IllegalArgumentException unknown) {
                throw new IOException(
                        "a name must be one of " + values.getSimpleName() + ", got " + CleanText.of(name), unknown);
            }
        }
    }
}
