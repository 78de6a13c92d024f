package dev.tandem.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.messaging.Rejection;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectionCodecTest {
    private final RejectionCodec codec = new RejectionCodec();
    private final Rejection rejection = new Rejection(
            Rejection.Kind.FAILED_PRECONDITION, "OUT_OF_STOCK", "Zu wenig da: ½.", Map.of("sku", "A-1", "left", "0"));

    @Test
    void rejectionSurvivesTheCommandLog() {
        assertThat(codec.decode(codec.encode(rejection))).isEqualTo(rejection);
    }

    @Test
    void cutShortOrUnknownFormatIsTold() {
        byte[] bytes = codec.encode(rejection);
        byte[] unknown = bytes.clone();
        unknown[0] = 9;

        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(unknown));
    }
}
