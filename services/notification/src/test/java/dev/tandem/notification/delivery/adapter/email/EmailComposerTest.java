package dev.tandem.notification.delivery.adapter.email;

import static dev.tandem.notification.delivery.NotificationSamples.ORDER;
import static dev.tandem.notification.delivery.NotificationSamples.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.notification.delivery.application.OrderStep;
import dev.tandem.notification.delivery.application.Step;
import dev.tandem.notification.delivery.application.Total;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmailComposerTest {
    private final EmailComposer composer = new EmailComposer();

    @ParameterizedTest
    @EnumSource(names = "CANCELLATION_REFUSED", mode = EnumSource.Mode.EXCLUDE)
    void tellsOfEveryStepWithTheOrdersNumber(Step step) {
        Letter letter = composer.compose("id-1", step(step, Map.of()));

        assertThat(letter.id()).isEqualTo("id-1");
        assertThat(letter.channel()).isEqualTo(Channel.EMAIL);
        assertThat(letter.recipient()).isEqualTo("alice@example.com");
        assertThat(letter.subject()).isEqualTo("Your order is " + step.key());
        assertThat(letter.body()).contains(ORDER);
    }

    @Test
    void namesCarrierAndTrackingNumber() {
        Letter letter = composer.compose(
                "id-1",
                step(Step.DISPATCHED, Map.of(OrderStep.CARRIER, "Tandem Parcel", OrderStep.TRACKING_NUMBER, "TP42")));

        assertThat(letter.body()).contains("Tandem Parcel", "TP42");
    }

    @ParameterizedTest
    @CsvSource({
        "OUT_OF_STOCK, too few pieces",
        "PAYMENT_DECLINED, payment was declined",
        "REQUESTED, as you asked",
        "SOMETHING_NEW, cancelled. You pay nothing"
    })
    void saysWhyAnOrderIsCancelled(String reason, String words) {
        Letter letter = composer.compose("id-1", step(Step.CANCELLED, Map.of(OrderStep.REASON, reason)));

        assertThat(letter.body()).contains(words);
    }

    @Test
    void saysThatAnOrderCanNoLongerBeCancelled() {
        Letter letter = composer.compose("id-1", step(Step.CANCELLATION_REFUSED, Map.of()));

        assertThat(letter.subject()).isEqualTo("Your order can no longer be cancelled");
        assertThat(letter.body()).contains("the carrier already has it", ORDER);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 5, 0.05 EUR", "JPY, 1200, 1200 JPY", "KWD, 1234, 1.234 KWD", "QQQ, 1234, 12.34 QQQ"})
    void writesAmountsAsTheirCurrencyDoes(String currency, long minorUnits, String text) {
        OrderStep usual = step(Step.CONFIRMED, Map.of());
        OrderStep step = new OrderStep(
                usual.step(),
                usual.eventType(),
                usual.orderId(),
                usual.customerId(),
                usual.email(),
                usual.occurredAt(),
                Optional.of(new Total(currency, minorUnits)),
                usual.details());

        assertThat(composer.compose("id-1", step).body()).contains(text);
    }
}
