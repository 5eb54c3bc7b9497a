package dev.kneadle.ingest.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which language an article is in: as it declares, else by its script, and in Latin script by its smallest words. The
 * statistical model at hand (Optimaize, 70 languages) took 2 to 6 seconds to load, measured with other work running, in
 * every process that reads files.
 */
final class Languages {
    /** UTF-16 units of text below which a guess is no better than a coin. */
    private static final int ENOUGH = 60;

    /** UTF-16 units that are looked at. */
    private static final int SAMPLE = 20_000;

    /** The share of its words that must be a language's smallest; lists of names and numbers have fewer. */
    private static final double SHARE = 0.12;

    /** How much more than the runner-up's: Danish and Norwegian share most of theirs. */
    private static final double LEAD = 1.15;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}']+");

    /** The most frequent words of running text, those that two languages share included. */
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            words("cs", "a se v na je že s z do o i to pro jako nebo si by ve ale po které při jsou může"),
            words("da", "og i at det er en til på som af for med ikke den der et de kan fra har du eller om ved hvis"),
            words(
                    "de",
                    "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an oder sie bei"),
            words(
                    "en",
                    "the of and to in a is that for it as with be on are this by or your from at you can not have if"),
            words("es", "de la que el en y a los se del las un por con no una su para es al lo como más o si"),
            words("fi", "ja on ei se että oli joka hän mutta kun myös tai ovat kuin voi jos sen niin ole olla sekä"),
            words(
                    "fr",
                    "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce ou vous avec"),
            words("hu", "a az és hogy nem is egy ez meg de vagy ha van csak már mint el akkor lehet kell még"),
            words(
                    "id",
                    "yang dan di dengan untuk dari pada ini itu dalam tidak adalah anda atau akan ke bisa dapat oleh juga"),
            words("it", "di e il la che in un è per a non una del con si i da le della dei al come o più sono anche"),
            words(
                    "nl",
                    "de van het een en in is dat op te zijn met voor niet aan er die om als door of bij ook maar je"),
            words("no", "og i det er på som en til av for at med ikke den de har kan et fra om du eller seg også hvis"),
            words("pl", "w i na z się do nie że jest o to jak od po przez lub dla może są oraz za ale ich tym"),
            words("pt", "de a o que e do da em um para com não uma os no se na por mais as dos como ou ao é"),
            words("ro", "de și în a la cu că pe este o nu se care din un pentru mai sau prin sunt ca al dacă"),
            words(
                    "sv",
                    "och i att det som en på är av för med den till inte om ett de har kan eller från vid du så även"),
            words("tr", "ve bir bu için da de ile olarak daha çok en gibi ya olan veya kadar sonra ne her değil"),
            words("vi", "và của là có các không được cho một trong với những để khi người này bạn đến từ thể như"));

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.of(words.split(" ", -1)));
    }

    private Languages() {}

    /** The article with its language, where it can be told. */
    static ExtractedArticle complete(ExtractedArticle article) {
        if (article.language().isPresent()) {
            return article;
        }
        return article.inLanguage(of(article.blocks()));
    }

    /** The language that the text itself tells; empty where it does not. */
    static Optional<String> of(List<Block> blocks) {
        return of(sample(blocks));
    }

    private static String sample(List<Block> blocks) {
        var sample = new StringBuilder();
        for (Block block : blocks) {
            if (sample.length() >= SAMPLE) {
                break;
            }
            String text = block.text();
            sample.append(text, 0, Math.min(text.length(), SAMPLE)).append('\n');
        }
        return sample.toString();
    }

    /** ISO 639-1 code of a language tag such as {@code en-GB}; empty for what is none. */
    static Optional<String> code(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.length() == 2 ? Optional.of(language) : Optional.empty();
    }

    /** ISO 639-1 code of the language of {@code text}; empty where it is too short or too mixed to tell. */
    static Optional<String> of(String text) {
        if (text.strip().length() < ENOUGH) {
            return ofShort(text);
        }
        return scriptOf(text).flatMap(script -> ofScript(script, text));
    }

    /** Some scripts write one language alone, and in few characters. */
    private static Optional<String> ofShort(String text) {
        boolean telling = text.strip().length() >= ENOUGH / 3;
        return scriptOf(text)
                .filter(script -> telling && script != UnicodeScript.LATIN && script != UnicodeScript.CYRILLIC)
                .flatMap(script -> ofScript(script, text));
    }

    /** The script of most of its letters. Kana beside Han is Japanese. */
    private static Optional<UnicodeScript> scriptOf(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        if (kana > han / 10) {
            letters.put(UnicodeScript.HIRAGANA, kana + han);
        }
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static Optional<String> ofScript(UnicodeScript script, String text) {
        return switch (script) {
            case LATIN -> ofLatin(text);
            case CYRILLIC -> Optional.of(ofCyrillic(text));
            case ARABIC -> Optional.of(hasAny(text, "پچژگ") ? "fa" : "ar");
            case HIRAGANA -> Optional.of("ja");
            case HAN -> Optional.of("zh");
            case HANGUL -> Optional.of("ko");
            case GREEK -> Optional.of("el");
            case HEBREW -> Optional.of("he");
            case THAI -> Optional.of("th");
            case DEVANAGARI -> Optional.of("hi");
            default -> Optional.empty();
        };
    }

    /** Russian has letters that Bulgarian has not, which in turn has the hard sign in every other sentence. */
    private static String ofCyrillic(String text) {
        if (hasAny(text, "іїєґ")) {
            return "uk";
        }
        return hasAny(text, "ъ") && !hasAny(text, "ыэё") ? "bg" : "ru";
    }

    private static boolean hasAny(String text, String letters) {
        return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
    }

    private static Optional<String> ofLatin(String text) {
        List<String> words =
                NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        Map<String, Integer> hits = new HashMap<>();
        for (String word : words) {
            WORDS.forEach((language, its) -> hits.merge(language, its.contains(word) ? 1 : 0, Integer::sum));
        }
        List<Map.Entry<String, Integer>> ranked = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        int best = ranked.getFirst().getValue();
        boolean sure =
                best >= SHARE * words.size() && best >= LEAD * ranked.get(1).getValue();
        return sure ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }
}
