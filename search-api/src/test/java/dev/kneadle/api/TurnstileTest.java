package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(1, Duration.ZERO);

    @Test
    void whoFindsNoPlaceIsToldToComeBack() throws Exception {
        Refusal refused = turnstile.pass(
                () -> catchThrowableOfType(Refusal.class, () -> turnstile.pass(() -> "a second one meanwhile")));

        assertThat(refused.problem().status()).isEqualTo(503);
        assertThat(refused).hasMessage("too many searches at once; try again in a few seconds");
    }

    @Test
    void aSearchThatFailsGivesItsPlaceBack() throws Exception {
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new IOException("disk");
                }))
                .hasMessage("disk");

        assertThat(turnstile.<String>pass(() -> "next")).isEqualTo("next");
    }
}
