package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest(name = "\"{0}\" has {1} cells")
    @CsvSource(
            delimiter = '>',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Rye bread>1",
                "  Rye bread  >1",
                "Rye\t50 min>2",
                "Rye   50 min   220>3",
                "| Rye | 50 min |>2",
                "Rye|50 min>2",
                "It rises.  Then it rests.>1",
                "12.  Rye bread>1",
                "1.1   Rye bread>1",
                "IV   Rye bread>1",
                "It \"rises.\"  Then it rests.>1",
                "It rises (slowly!)  Then it rests.>1",
                "•\tRye bread>1",
                "12\tRye bread>2"
            })
    void barsAndWideGapsSetCellsApart(String line, int cells) {
        assertThat(Cells.in(line)).isEqualTo(cells);
    }
}
