package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {
    private static final String WESTERN = "“Hold” for 5–10 seconds at 40 °C, says José. It’s €5.\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void westernTextNeedsNoMark(String charset) throws Exception {
        assertThat(decoded(WESTERN, charset)).isEqualTo(WESTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecides(String charset) throws Exception {
        assertThat(decoded("\uFEFF" + WESTERN, charset)).isEqualTo(WESTERN);
    }

    @Test
    void otherScriptsAreToldByTheirBytes() throws Exception {
        String russian = "Лягте на спину и медленно подтяните колено к груди. Не делайте резких движений. ".repeat(4);
        String chinese = "仰卧,双膝弯曲,慢慢将一侧膝盖拉向胸部。如果感到疼痛请立即停止。".repeat(6);
        String korean = "등을 대고 누워 무릎을 천천히 가슴 쪽으로 당기세요. 통증이 있으면 멈추세요. ".repeat(4);
        assertThat(decoded(russian, "windows-1251")).isEqualTo(russian);
        assertThat(decoded(chinese, "GB18030")).isEqualTo(chinese);
        assertThat(decoded(korean, "EUC-KR")).isEqualTo(korean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void chineseNeedsNoMarkEitherThoughItHasFewZeros(String charset) throws Exception {
        String chinese = "仰卧，双膝弯曲，慢慢将一侧膝盖拉向胸部。\n如果感到疼痛请立即停止。";
        assertThat(decoded(chinese, charset)).isEqualTo(chinese);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 x-MacRoman IBM850 | Legen Sie sich auf den Rücken, ziehen Sie die Füße an und hören Sie auf, wenn es schlimmer wird. Prüfen Sie, ob sie heiß ist.",
                "windows-1252 x-MacRoman IBM850 | Placez un pied derrière l'autre. Arrêtez dès que la douleur augmente. Répétez l'exercice trois fois par côté.",
                "windows-1252 | Túmbate boca arriba, dobla las rodillas y respira despacio. ¿Te duele más? Para aquí mismo. Mañana será otro día.",
                "windows-1250 ISO-8859-2 IBM852 | Połóż się na plecach, zegnij kolana i oddychaj spokojnie. Przerwij, jeśli ból się nasila.",
                "windows-1250 ISO-8859-2 | Lehněte si na záda, pokrčte kolena a dýchejte klidně. Přestaňte, pokud se bolest zhorší.",
                "windows-1250 ISO-8859-2 | Feküdj hanyatt, húzd fel a térdedet, és lélegezz lassan. Hagyd abba, ha erősebb a fájdalom, főleg ülés közben.",
                "windows-1254 | Sırt üstü yatın, dizlerinizi bükün ve sakin nefes alın. Ağrı artarsa durun ve dinlenin.",
                "windows-1257 ISO-8859-13 | Apgulieties uz muguras, salieciet ceļus un elpojiet mierīgi. Pārtrauciet, ja sāpes pastiprinās.",
                "windows-1251 KOI8-R ISO-8859-5 IBM866 IBM855 x-MacCyrillic | Лягте на спину, согните колени и дышите спокойно. Остановитесь, если боль усиливается.",
                "windows-1251 KOI8-U | Ляжте на спину, зігніть коліна й дихайте спокійно. Припиніть вправу, якщо біль посилюється.",
                "windows-1253 ISO-8859-7 | Ξαπλώστε ανάσκελα, λυγίστε τα γόνατα και αναπνεύστε ήρεμα. Σταματήστε αν πονάτε.",
                "windows-1255 | שכבו על הגב, כופפו את הברכיים ונשמו בשקט. הפסיקו אם הכאב מחמיר.",
                "windows-1256 ISO-8859-6 | استلق على ظهرك واثن ركبتيك وتنفس بهدوء. توقف إذا زاد الألم.",
                "x-windows-874 | นอนหงาย งอเข่า และหายใจช้าๆ หยุดหากปวดมากขึ้น ทำซ้ำวันละสามครั้ง",
                "Shift_JIS EUC-JP ISO-2022-JP | 仰向けに寝て、膝を曲げ、ゆっくり呼吸してください。痛みが強くなったらやめてください。",
                "GB18030 | 仰卧，屈膝，慢慢呼吸。如果疼痛加重，请立即停止。每天重复三次，最好在早上做。",
                "Big5 | 仰臥，屈膝，慢慢呼吸。如果疼痛加重，請立即停止。每天重複三次，最好在早上做。",
                "EUC-KR ISO-2022-KR | 등을 대고 누워 무릎을 구부리고 천천히 숨을 쉬세요. 통증이 심해지면 멈추세요."
            })
    void aTextIsReadAsSomeLanguageIsWrittenWhateverItDeclares(String charsets, String text) throws Exception {
        for (String charset : charsets.split(" ", -1)) {
            String article = (text + "\n").repeat(3);
            byte[] bytes = article.getBytes(Charset.forName(charset));
            for (String declared : List.of("", charset, "iso-8859-1", "utf-8")) {
                assertThat(Encoding.decode(bytes, Optional.of(declared)))
                        .as("%s, declared as '%s'", charset, declared)
                        .isEqualTo(article);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Лягте на спину и медленно подтяните колено к груди.",
        "EUC-KR, 등을 대고 누워 무릎을 천천히 가슴 쪽으로 당기세요.",
        "Shift_JIS, 仰向けに寝て、膝を曲げ、ゆっくり呼吸してください。"
    })
    void muchMarkupMakesNoTextWestern(String charset, String text) throws Exception {
        String page = "<div class='row'><div class='box'>%s</div></div>\n"
                        .formatted(text)
                        .repeat(3)
                + "<script>var visits = visits + 1;</script>\n".repeat(40);
        assertThat(decoded(page, charset)).isEqualTo(page);
    }

    @Test
    void aDeclarationIsBelievedInALanguageNobodyHasCounted() throws Exception {
        String vietnamese =
                "N\u0103\u0300m nghi\u00EAng, th\u01A1\u0309 \u0111\u00EA\u0300u va\u0300 cho\u0300 m\u01A1\u0301i \u0111\u01B0\u0301ng. "
                        .repeat(5);
        byte[] bytes = vietnamese.getBytes(Charset.forName("windows-1258"));
        assertThat(Encoding.decode(bytes, Optional.of("windows-1258"))).isEqualTo(vietnamese);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1256 | به پشت دراز بکش، پاها را خم کن و آرام نفس بکش. اگر درد گرفت، بس کن و پزشک را خبر کن. چند بار در روز.",
                "ISO-8859-3 | Kuŝiĝu surdorse, fleksu la genuojn kaj spiru trankvile. Ĉesu, se la doloro plifortiĝas. Poste ripozu ĝis morgaŭ.",
                "ISO-8859-3 | Imtedd fuq dahrek, għawweġ irkubtejk u ħu n-nifs bil-mod. Ieqaf jekk l-uġigħ jiżdied. Żomm għal ħames sekondi."
            })
    void persianEsperantoAndMalteseAreReadAsTheyDeclare(String charset, String text) throws Exception {
        String article = (text + "\n").repeat(5);
        byte[] bytes = article.getBytes(Charset.forName(charset));
        assertThat(Encoding.decode(bytes, Optional.of(charset))).isEqualTo(new String(bytes, Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u00A0', '—', '–', '•', '·', '…'})
    void aRowOfOneMarkMakesNoOldMacOfAWesternText(char mark) throws Exception {
        for (int length : new int[] {4, 6, 12, 20}) {
            String text = "Bend the knee. " + String.valueOf(mark).repeat(length) + " Don’t press on the spine.";
            byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
            for (String declared : List.of("", "iso-8859-1", "windows-1252")) {
                assertThat(Encoding.decode(bytes, Optional.of(declared)))
                        .as("%d, declared as '%s'", length, declared)
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"It’s", "“José Núñez” – 40 °C", "naïve", "Åre", "½ cup", "© 2026"})
    void aFewLettersAreWestern(String text) throws Exception {
        assertThat(decoded(text, "windows-1252")).isEqualTo(text);
    }

    @Test
    void aSlipDoesNotMakeAnotherEncodingOfUtf8() throws Exception {
        byte[] bytes = "“Hold” for 5–10 seconds, says José. X It’s €5.".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0x96;
        assertThat(Encoding.decode(bytes, Optional.of("iso-8859-1")))
                .isEqualTo("“Hold” for 5–10 seconds, says José. – It’s €5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void aByteAmidUtf8ThatIsNoneIsReadAsWindows1252AndCalledAGuess(String mark) throws Exception {
        byte[] bytes =
                (mark + "“Hold” for 5–10 seconds. DonXt press on the spine. José’s").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0x92;
        assertThat(Encoding.read(bytes, Optional.of("utf-8")))
                .isEqualTo(new Encoding.Decoded("“Hold” for 5–10 seconds. Don’t press on the spine. José’s", true));
    }

    @Test
    void whatIsLeftOfACharacterOfUtf8IsNoWindows1252() throws Exception {
        byte[] bytes = "“Hold” – “let go” – “hold” again, says Jos€. It’s é".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u00AC")] = 's';
        assertThat(decoded(Arrays.copyOf(bytes, bytes.length - 1)))
                .isEqualTo("“Hold” – “let go” – “hold” again, says Jos\uFFFDs. It’s \uFFFD");
    }

    @Test
    void dashesBetweenSpacesThatDoNotBreakArePlausible() throws Exception {
        String menu = "Backs\u00A0–\u00A0Knees\u00A0–\u00A0Hips\u00A0–\u00A0Feet\u00A0–\u00A0Hands. Don’t press.";
        assertThat(decoded(menu, "windows-1252")).isEqualTo(menu);
        assertThat(Encoding.decode(menu.getBytes(Charset.forName("windows-1252")), Optional.of("iso-8859-1")))
                .isEqualTo(menu);
    }

    @Test
    void zerosAmongWhatIsNoTextAreNoUtf16() throws Exception {
        byte[] appleDouble = {0, 5, 0x16, 7, 'j', 'u', 'n', 'k'};
        assertThat(TextKind.isBinary(Encoding.decode(appleDouble, Optional.empty())))
                .isTrue();
    }

    @Test
    void aGuessIsCalledOne() throws Exception {
        byte[] bytes = WESTERN.getBytes(Charset.forName("windows-1252"));
        assertThat(Encoding.read(bytes, Optional.empty()).guessed()).isTrue();
        assertThat(Encoding.read(bytes, Optional.of("windows-1252")).guessed()).isFalse();
        assertThat(Encoding.read(WESTERN.getBytes(StandardCharsets.UTF_8), Optional.empty())
                        .guessed())
                .isFalse();
    }

    @Test
    void whatIsDeclaredCountsWhereItFits() throws Exception {
        String polish = "Połóż się na plecach";
        byte[] bytes = polish.getBytes(Charset.forName("ISO-8859-2"));
        assertThat(Encoding.decode(bytes, Optional.of("iso-8859-2"))).isEqualTo(polish);
    }

    @Test
    void aDeclarationThatLiesIsNotBelieved() throws Exception {
        byte[] bytes = WESTERN.getBytes(Charset.forName("windows-1252"));
        assertThat(Encoding.decode(bytes, Optional.of("utf-8"))).isEqualTo(WESTERN);
        assertThat(Encoding.decode(WESTERN.getBytes(StandardCharsets.UTF_8), Optional.of("iso-8859-1")))
                .isEqualTo(WESTERN);
        assertThat(Encoding.decode(WESTERN.getBytes(StandardCharsets.UTF_16LE), Optional.of("utf-8")))
                .isEqualTo(WESTERN);
    }

    @Test
    void latin1MeansWindows1252AsInBrowsers() throws Exception {
        byte[] bytes = {(byte) 0x93, 'o', 'k', (byte) 0x94};
        assertThat(Encoding.decode(bytes, Optional.of("ISO-8859-1"))).isEqualTo("“ok”");
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, windows-1252",
        "l1, windows-1252",
        "cp1252, windows-1252",
        "ascii, windows-1252",
        "latin5, windows-1254",
        "x-sjis, windows-31j",
        "ks_c_5601-1987, x-windows-949",
        "iso-8859-11, x-windows-874",
        "gb2312, GB18030"
    })
    void aNameMeansTheSameHoweverItIsSpelled(String name, String meant) {
        assertThat(Encoding.charsetNamed(name)).contains(Charset.forName(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-16LE", "unicode", "utf-32", "x-user-defined", ""})
    void aNameThatCannotBeTrueMeansNothing(String name) {
        assertThat(Encoding.charsetNamed(name)).isEmpty();
    }

    @Test
    void oldNamesMeanWhatTheyMeanInBrowsers() throws Exception {
        String japanese = "①仰向けに寝て、膝を曲げ";
        assertThat(Encoding.decode(japanese.getBytes(Charset.forName("windows-31j")), Optional.of("Shift_JIS")))
                .isEqualTo(japanese);
        String chinese = "仰臥，屈膝，慢慢呼吸。";
        assertThat(Encoding.decode(chinese.getBytes(Charset.forName("GB18030")), Optional.of("gb2312")))
                .isEqualTo(chinese);
    }

    @Test
    void moreTextThanAnArticleMayHaveIsRefused() {
        byte[] bytes = new byte[Blocks.MAX_CHARACTERS + 1];
        Arrays.fill(bytes, (byte) 'a');
        assertThatThrownBy(() -> Encoding.decode(bytes, Optional.empty()))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage("the text has more than 10,000,000 characters, the most an article may have");
    }

    @Test
    void slipsTakeNoMoreRoomThanAnArticleMayHave() {
        byte[] bytes = new byte[Blocks.MAX_CHARACTERS + 1];
        Arrays.fill(bytes, (byte) 0x92);
        byte[] right = "“José”".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(right, 0, bytes, 0, right.length);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + right.length);
        Arrays.fill(longer, bytes.length, longer.length, (byte) 0x92);
        assertThatThrownBy(() -> Encoding.decode(longer, Optional.empty())).isInstanceOf(UnreadableArticle.class);
    }

    private static String decoded(byte[] bytes) throws UnreadableArticle {
        return Encoding.decode(bytes, Optional.empty());
    }

    private static String decoded(String text, String charset) throws UnreadableArticle {
        return Encoding.decode(text.getBytes(Charset.forName(charset)), Optional.empty());
    }
}
