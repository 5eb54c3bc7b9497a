package dev.kneadle.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How {@code sounds.txt}, beside this class, is read. */
final class TableTest {
    @Test
    void emptyLinesAndCommentsAreForReaders() {
        assertThat(Table.lines(TableTest.class, "sounds.txt"))
                .containsExactly("bell  | ding dong", "bird\t| tweet | chirp");
    }

    @Test
    void theLastColumnKeepsItsBars() {
        assertThat(Table.rows(TableTest.class, "sounds.txt", 2))
                .containsExactly(List.of("bell", "ding dong"), List.of("bird", "tweet | chirp"));
    }

    @Test
    void aRowThatIsTooShortIsQuoted() {
        assertThatThrownBy(() -> Table.rows(TableTest.class, "sounds.txt", 3))
                .hasMessage("a row must have 3 columns, got 'bell  | ding dong'");
    }

    @Test
    void partsOfALineMayBeEmpty() {
        assertThat(Table.parts("neck,, back ", ',')).containsExactly("neck", "", "back");
    }

    @Test
    void anySignMaySeparateParts() {
        assertThat(Table.parts("neck ^ back", '^')).containsExactly("neck", "back");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Table.lines(TableTest.class, "smells.txt"))
                .hasMessage("smells.txt must lie beside dev.kneadle.table.TableTest");
    }
}
