package dev.kneadle.index.embed;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people search for stays on their machine. */
final class NothingIsSentTest {
    /**
     * From some version on, the library that computes the model reports to its maker: it reads the command line and the
     * number of the machine, and sends. A long command line crashed the process there, too. Versions that do are not used.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
                "win-x64/onnxruntime.dll"
            })
    void theLibraryOfTheModelKnowsNoAddressToSendTo(String library) throws IOException {
        try (InputStream in = OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library)) {
            assertThat(in).isNotNull();
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("OneCollector"))
                    .as("it has the address of a collector")
                    .isFalse();
            assertThat(bytes.contains("/etc/machine-id"))
                    .as("it reads the number of the machine")
                    .isFalse();
        }
    }
}
