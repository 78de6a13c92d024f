package dev.tandem.payment.settlement.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.payment.settlement.PaymentSamples;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStateCodecTest {
    private final PaymentStateCodec codec = new PaymentStateCodec();
    private final PaymentState declined = new PaymentState(
            PaymentStatus.DECLINED,
            PaymentSamples.FACTS,
            "tok_ünïcode",
            "ref",
            DeclineReason.EXPIRED,
            PaymentSamples.NOW,
            PaymentSamples.NOW.plusSeconds(5));

    @Test
    void readsBackWhatItWrote() {
        assertThat(codec.decode(codec.encode(declined))).isEqualTo(declined);
        assertThat(codec.decode(codec.encode(PaymentState.NONE))).isEqualTo(PaymentState.NONE);
    }

    @Test
    void refusesACutSnapshot() {
        byte[] bytes = codec.encode(declined);

        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut short");
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void readsBackEveryReply(PaymentStatus status) {
        PaymentReplyCodec replies = new PaymentReplyCodec();

        assertThat(replies.decode(replies.encode(status))).isEqualTo(status);
    }
}
