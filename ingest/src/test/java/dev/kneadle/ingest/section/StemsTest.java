package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Block;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    @ParameterizedTest(name = "of \"{0}\" {2} comes again in \"{1}\"")
    @CsvSource({
        "Arm Stretches, Before stretching, 1",
        "Calf Stretches, Stretch the CALF., 1",
        "Calf Stretches, Stretch the calfskin., .5",
        "Calf Stretches, outstretched legs, 0",
        "Loaf loaf LOAF, A loaf., 1",
        "By the Sea, The sea is by., 0",
        "Œuvres, l’œuvre, 1"
    })
    void aWordComesAgainIfItBeginsAlike(String line, String text, double share) {
        var passages =
                HardWrap.undo(Stream.of(line, "%", text).map(Block.Line::new).toList());
        var stems = new Stems(passages);
        assertThat(stems.share(stems.of(0), 1, 3)).isEqualTo(share);
    }
}
