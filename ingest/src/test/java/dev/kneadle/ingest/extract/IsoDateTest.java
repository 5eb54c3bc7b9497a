package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoDateTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024                            | 2024",
                "2024-03                         | 2024-03",
                "2024-3-1                        | 2024-03-01",
                "20240301                        | 2024-03-01",
                "2024/03/01                      | 2024-03-01",
                "2024-03-01T09:30:00Z            | 2024-03-01T09:30:00Z",
                "2024-03-01T09:30:00.123+01:00   | 2024-03-01T09:30:00+01:00",
                "2024-03-01 09:30:00 +0100       | 2024-03-01T09:30:00+01:00",
                "2024-03-01 09:30                | 2024-03-01T09:30:00",
                "Fri, 1 Mar 2024 09:30:00 GMT    | 2024-03-01T09:30:00Z",
                "March 1, 2024                   | 2024-03-01",
                "1 march 2024                    | 2024-03-01",
                "Friday, Mar 1, 2024             | 2024-03-01",
                "March 2024                      | 2024-03"
            })
    void aDateKeepsItsMeaningAndItsExactness(String written, String iso) {
        assertThat(IsoDate.of(written)).contains(iso);
    }

    /** The third of April or the fourth of March; a day that is none; a program's word for "unknown". */
    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "2024-02-30", "0101-01-01", "3 days ago", "", "9999"})
    void whatCannotBeReadInOneWayIsNoDate(String written) {
        assertThat(IsoDate.of(written)).isEmpty();
    }

    @Test
    void aMomentKeepsItsOffset() {
        var moment = LocalDateTime.of(2024, 7, 1, 9, 30).atZone(ZoneId.of("Europe/Berlin"));
        assertThat(IsoDate.of(GregorianCalendar.from(moment))).contains("2024-07-01T09:30:00+02:00");
    }
}
