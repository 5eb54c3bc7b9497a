package dev.kneadle.ingest.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;

/** The tokens of an RTF file as they come: groups, control words and bytes of text (RTF 1.9.1, "Basic Entities"). */
final class RtfTokens {
    /** Letters a control word may have, by the specification. */
    private static final int LONGEST_WORD = 32;

    /** Digits of a parameter that are looked at; it is a 32 bit number. */
    private static final int LONGEST_NUMBER = 10;

    private final InputStream in;
    private int ahead;

    RtfTokens(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.ahead = this.in.read();
    }

    /** Takes the tokens one after the other. */
    interface Reader {
        void open() throws IOException;

        /** The end of a group. False where it is that of the document: what follows is not of it. */
        boolean close() throws IOException;

        void control(String word, OptionalInt number) throws IOException;

        /** A byte of text, in the encoding of the font. */
        void text(int octet) throws IOException;
    }

    /** Hands over all tokens. False where the file has ended before the document. */
    boolean readInto(Reader reader) throws IOException {
        while (ahead >= 0) {
            int octet = take();
            switch (octet) {
                case '{' -> reader.open();
                case '}' -> {
                    if (!reader.close()) {
                        return true;
                    }
                }
                case '\\' -> control(reader);
                case '\r', '\n', 0 -> {}
                default -> reader.text(octet);
            }
        }
        return false;
    }

    private int take() throws IOException {
        int taken = ahead;
        ahead = in.read();
        return taken;
    }

    private void control(Reader reader) throws IOException {
        if (ahead < 0) {
            return;
        }
        if (isLetter(ahead)) {
            word(reader);
            return;
        }
        int symbol = take();
        if (symbol == '\'') {
            int high = Character.digit(ahead < 0 ? '0' : take(), 16);
            int low = Character.digit(ahead < 0 ? '0' : take(), 16);
            if (high >= 0 && low >= 0) {
                reader.text(high << 4 | low);
            }
        } else {
            reader.control(
                    symbol == '\r' || symbol == '\n' ? "par" : String.valueOf((char) symbol), OptionalInt.empty());
        }
    }

    private void word(Reader reader) throws IOException {
        var word = new StringBuilder();
        while (isLetter(ahead)) {
            int letter = take();
            if (word.length() < LONGEST_WORD) {
                word.append((char) letter);
            }
        }
        OptionalInt number = number();
        if (ahead == ' ') {
            take();
        }
        if (word.toString().equals("bin")) {
            skip(number.orElse(0));
        } else {
            reader.control(word.toString(), number);
        }
    }

    /** The bytes of a picture, of which one is taken already. A file may promise more than it has. */
    private void skip(int count) throws IOException {
        if (count > 0) {
            in.skip(count - 1L);
            take();
        }
    }

    private OptionalInt number() throws IOException {
        boolean negative = ahead == '-';
        if (negative) {
            take();
        }
        var digits = new StringBuilder();
        while (ahead >= '0' && ahead <= '9') {
            int digit = take();
            if (digits.length() < LONGEST_NUMBER) {
                digits.append((char) digit);
            }
        }
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        int number = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(digits.toString()));
        return OptionalInt.of(negative ? -number : number);
    }

    private static boolean isLetter(int octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
    }
}
