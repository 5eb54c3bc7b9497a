package dev.kneadle.index.lucene;

import static dev.kneadle.index.Sample.article;
import static dev.kneadle.index.Sample.lead;
import static dev.kneadle.index.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrgentNotesTest {
    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        try (var writer = LuceneSectionWriter.open(folder)) {
            writer.replace(
                    article("back.txt", "An aching back"),
                    List.of(
                            lead("Back pain is common. Most back pain goes by itself."),
                            section(
                                    1,
                                    "Ball",
                                    "+Roll a ball over the back. Mild pain is fine. !Stop if your leg goes numb."),
                            section(2, "Chest stretch", "+Open the chest and breathe. Hold while the back pain eases."),
                            section(3, "Walking", "+Walk until the pain eases. Take a short breath of air."),
                            section(
                                    4,
                                    "Get help",
                                    "!Call an ambulance if you lose control of your bladder or bowels, or feel numb"
                                            + " between the legs. !Go to an emergency department at once if, together with"
                                            + " back pain, you:\n• !feel pain in the chest\n• !are short of breath\n"
                                            + "!See a doctor if the ache lasts for six weeks.")));
            writer.replace(
                    article("calf.txt", "A cramped calf"),
                    List.of(
                            section(0, "Stretch", "+Stretch the calf. Cramp is harmless."),
                            section(
                                    1,
                                    "Help",
                                    "!Call an ambulance if chest pain follows. !Get urgent care if the foot is numb.")));
            writer.replace(
                    article("head.txt", "Headaches"),
                    List.of(
                            section(0, "Rest", "+Lie down until the headache is gone. The worst light is a bare bulb."),
                            section(1, "Tea", "+Drink a cup of tea. Tea and a headache are old friends."),
                            section(2, "Help", "!Call an ambulance if the headache is the worst you have ever had.")));
            writer.commit(List.of());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            bladder control                         | Call an ambulance if you lose control of your bladder
            I cannot control my bladder since noon! | Call an ambulance if you lose control of your bladder
            numb legs                               | Call an ambulance if you lose control of your bladder
            chest pain                              | Go to an emergency department at once if, together with back pain, you: feel pain in the chest
            pain when I walk, and in my chest       | Call an ambulance if chest pain follows.
            the worst headache of my life           | Call an ambulance if the headache is the worst you have ever had.
            short of breath                         | Go to an emergency department at once if, together with back pain, you: are short of breath
            """)
    void aQueryThatSpeaksOfARedFlagIsAnsweredWithIt(String query, String note) throws IOException {
        assertThat(urgent(query)).anyMatch(text -> text.startsWith(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "back pain",
                "headache",
                "worst light",
                "tea for a headache",
                "pain",
                "back",
                "chest stretch",
                "calf cramp",
                "ball",
                "legs",
                "breath",
                "call an ambulance",
                "see a doctor",
                "emergency department at once",
                "six weeks",
                "control the ball",
                "zebra"
            })
    void aPlainQueryIsNoAlarm(String query) throws IOException {
        assertThat(urgent(query)).isEmpty();
    }

    @Test
    void whatNamesMoreOfItComesFirst() throws IOException {
        assertThat(urgent("chest pain and numb between the legs").getFirst()).contains("numb between the legs");
    }

    private static List<String> urgent(String query) throws IOException {
        try (var searcher = LuceneSectionSearcher.open(folder)) {
            return searcher.search(SearchRequest.of(query)).urgent().stream()
                    .map(note -> note.text())
                    .toList();
        }
    }
}
