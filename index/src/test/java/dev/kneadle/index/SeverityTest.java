package dev.kneadle.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeverityTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            stop      | Stop if the pain turns sharp.
            stop      | Stop at once and call an ambulance if your chest tightens.
            stop      | If you feel giddy, stop and sit down.
            stop      | Go only as far as a mild pull, and stop if it tingles.
            stop      | Take the ball away at once if you feel a shooting pain.
            seek-care | Call the emergency number at once if you are breathless.
            seek-care | See a doctor if it is no better in a week.
            seek-care | Seek medical attention if: the wound is deep
            seek-care | Chest pain is a reason to call emergency services.
            seek-care | A swollen calf needs same-day medical attention.
            seek-care | If you stop breathing in your sleep, see a doctor.
            seek-care | Don’t wait: ring for an ambulance.
            avoid     | Never put ice straight on the skin.
            avoid     | Don’t roll a bare foot on ice.
            avoid     | Do not stop a prescribed medicine on your own.
            avoid     | Rolling is not suitable over a fracture.
            avoid     | Keep the roller out of the hollow behind the knee.
            avoid     | Never give it to anyone under sixteen unless a doctor says so.
            caution   | Ask a doctor first if you take blood thinners.
            caution   | Talk to your doctor before you take up hilly walking.
            caution   | Give each muscle no more than a minute.
            caution   | Hören Sie sofort auf, wenn es schmerzt.
            """)
    void theWordsOfAWarningSayHowSevereItIs(String severity, String warning) {
        assertThat(Severity.of(warning).label()).isEqualTo(severity);
        assertThat(Severity.of(warning.toUpperCase(Locale.ROOT)).label()).isEqualTo(severity);
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aWarningOfAMillionWordsIsReadByItsBeginning() {
        assertThat(Severity.of("call see get keep ".repeat(250_000) + "stop if it hurts"))
                .isEqualTo(Severity.CAUTION);
    }
}
