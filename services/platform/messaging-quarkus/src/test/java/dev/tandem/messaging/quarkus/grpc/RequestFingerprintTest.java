package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.ErrorInfo;
import org.junit.jupiter.api.Test;

class RequestFingerprintTest {
    @Test
    void dependsOnContentAndNotOnTheOrderInWhichAMapWasFilled() {
        ErrorInfo one = ErrorInfo.newBuilder()
                .putMetadata("a", "1")
                .putMetadata("b", "2")
                .putMetadata("c", "3")
                .build();
        ErrorInfo same = ErrorInfo.newBuilder()
                .putMetadata("c", "3")
                .putMetadata("b", "2")
                .putMetadata("a", "1")
                .build();
        ErrorInfo other = one.toBuilder().putMetadata("a", "9").build();

        assertThat(RequestFingerprint.of(one)).isEqualTo(RequestFingerprint.of(same));
        assertThat(RequestFingerprint.of(one)).isNotEqualTo(RequestFingerprint.of(other));
    }
}
