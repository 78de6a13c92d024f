package dev.tandem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void linearMarksAreRound() {
        assertThat(Scale.LINEAR.marks(0, 1_100)).containsExactly(0.0, 500.0, 1_000.0);
        assertThat(Scale.LINEAR.marks(0, 4)).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void powersOfTenMarkAWideRange() {
        assertThat(Scale.POWERS.marks(1, 1_000)).containsExactly(1.0, 10.0, 100.0, 1_000.0);
    }

    @Test
    void eachFurtherNineIsAsFarAsTheOneBefore() {
        double step = Scale.NINES.place(99) - Scale.NINES.place(90);
        assertThat(Scale.NINES.place(99.9) - Scale.NINES.place(99))
                .isCloseTo(step, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Scale.NINES.place(100)).isFinite();
    }

    @Test
    void numbersAreAsShortAsPossible() {
        assertThat(Scale.text(1_000)).isEqualTo("1,000");
        assertThat(Scale.text(99.9)).isEqualTo("99.9");
    }
}
