package dev.tandem.scaler.group.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void knowsTheCountsThatHelp() {
        List<Integer> useful = IntStream.rangeClosed(1, 12)
                .map(new Shares(12)::useful)
                .distinct()
                .boxed()
                .toList();

        assertThat(useful).containsExactly(1, 2, 3, 4, 6, 12);
    }

    @Test
    void aPodLessMeansALargerShare() {
        for (int partitions = 1; partitions <= 64; partitions++) {
            Shares shares = new Shares(partitions);
            for (int pods = 1; pods <= partitions; pods++) {
                int useful = shares.useful(pods);
                assertThat(shares.largest(useful)).isEqualTo(shares.largest(pods));
                assertThat(useful == 1 || shares.largest(useful - 1) > shares.largest(useful))
                        .isTrue();
            }
        }
    }
}
