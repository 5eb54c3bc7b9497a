package dev.kneadle.ingest.fact;

import dev.kneadle.model.Fact;
import dev.kneadle.model.TextSpan;
import dev.kneadle.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The table {@code amounts.txt}: how articles say how long and how often. Immutable. */
final class Amounts {
    /** Read so that it is no amount. */
    private static final String OTHER = "other";

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private record Row(String kind, String least, String most, String unit, Pattern words) {}

    /**
     * An amount.
     *
     * @param place where it stands in its sentence
     */
    private record Found(int place, Fact.Amount amount) {}

    Amounts() {
        Map<String, String> named = new HashMap<>();
        for (String line : Table.lines(Amounts.class, "amounts.txt")) {
            if (line.startsWith("{")) {
                String[] name = line.split("\\s+=\\s+", 2);
                named.put(name[0], name[1]);
            } else {
                rows.add(row(Table.columns(line, 5), named));
            }
        }
        for (String line : Table.lines(Amounts.class, "numbers.txt")) {
            String[] number = line.split(" ", 2);
            numbers.put(number[0], Integer.valueOf(number[1]));
        }
    }

    private static Row row(List<String> columns, Map<String, String> named) {
        String words = columns.get(4);
        for (int depth = 0; words.contains("{") && depth < named.size(); depth++) {
            for (Map.Entry<String, String> part : named.entrySet()) {
                words = words.replace(part.getKey(), part.getValue());
            }
        }
        return new Row(columns.get(0), columns.get(1), columns.get(2), columns.get(3), Pattern.compile(words));
    }

    /**
     * What {@code sentence}, in lower case, says, in its order.
     *
     * @param span of the sentence in its section
     */
    List<Fact.Amount> in(String sentence, TextSpan span) {
        var read = new BitSet();
        var found = new ArrayList<Found>();
        for (Row row : rows) {
            Matcher words = row.words().matcher(sentence);
            while (words.find()) {
                if (read.get(words.start(), words.end()).isEmpty()) {
                    read.set(words.start(), words.end());
                    amount(row, words, span).ifPresent(amount -> found.add(new Found(words.start(), amount)));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::place))
                .map(Found::amount)
                .toList();
    }

    private Optional<Fact.Amount> amount(Row row, Matcher words, TextSpan span) {
        if (row.kind().equals(OTHER)) {
            return Optional.empty();
        }
        var kind = Fact.Kind.valueOf(row.kind().toUpperCase(Locale.ROOT));
        int least = number(row.least(), words).orElse(0);
        int most = number(row.most(), words).orElse(least);
        String unit = said(row.unit(), words).orElse(row.unit());
        return least > 0 && least <= most
                ? Optional.of(new Fact.Amount(kind, least, most, unit, span))
                : Optional.empty();
    }

    /** What a column says: itself, or what the group it names has read. */
    private static Optional<String> said(String column, Matcher words) {
        return column.startsWith("<")
                ? Optional.ofNullable(words.group(column.substring(1, column.length() - 1)))
                : Optional.of(column);
    }

    private Optional<Integer> number(String column, Matcher words) {
        return said(column, words).map(this::valueOf);
    }

    /** Of "twelve", "12" or "twenty-five". */
    private int valueOf(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        return Stream.of(number.split("[- ]"))
                .mapToInt(word -> numbers.getOrDefault(word, 0))
                .sum();
    }
}
