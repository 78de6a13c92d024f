package dev.tandem.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTest {
    private final Watermark watermark = new Watermark(5);

    @Test
    void owesNothingForRecordsThatAreNotHandled() {
        watermark.received(5);
        watermark.received(6);

        assertThat(watermark.due()).isEmpty();
    }

    @Test
    void stopsBeforeTheFirstRecordThatIsNotHandled() {
        watermark.received(5);
        watermark.received(6);
        watermark.received(7);
        watermark.handled(7);
        watermark.handled(5);

        assertThat(watermark.due()).hasValue(6);

        watermark.handled(6);
        assertThat(watermark.due()).hasValue(8);
    }

    @Test
    void owesAnOffsetUntilTheBrokerConfirmsIt() {
        watermark.received(5);
        watermark.handled(5);

        assertThat(watermark.due()).hasValue(6);
        assertThat(watermark.due()).hasValue(6);

        watermark.committed(6);
        assertThat(watermark.due()).isEmpty();
    }

    @Test
    void owesWhatWasHandledWhileACommitWasUnderWay() {
        watermark.received(5);
        watermark.received(6);
        watermark.handled(5);
        watermark.handled(6);
        watermark.committed(6);

        assertThat(watermark.due()).hasValue(7);
    }

    @Test
    void neverGoesBackForARecordThatIsHandedOverAgain() {
        watermark.received(5);
        watermark.received(6);
        watermark.handled(5);
        watermark.handled(6);
        watermark.committed(7);
        watermark.received(5);

        assertThat(watermark.due()).isEmpty();
    }

    @Test
    void waitsForARecordThatIsHandedOverAgain() {
        watermark.received(5);
        watermark.received(6);
        watermark.handled(5);
        watermark.handled(6);
        watermark.received(5);

        assertThat(watermark.due()).isEmpty();

        watermark.handled(5);
        assertThat(watermark.due()).hasValue(7);
    }

    @Test
    void waitsForARecordBelowTheFirst() {
        watermark.received(5);
        watermark.handled(5);
        watermark.received(3);

        assertThat(watermark.due()).isEmpty();

        watermark.handled(3);
        assertThat(watermark.due()).hasValue(6);
    }

    @Test
    void passesOffsetsThatHoldNoRecord() {
        watermark.received(5);
        watermark.handled(5);
        watermark.received(9);

        assertThat(watermark.due()).hasValue(9);
    }
}
