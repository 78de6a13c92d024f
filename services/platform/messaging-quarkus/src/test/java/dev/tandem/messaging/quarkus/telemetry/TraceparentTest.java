package dev.tandem.messaging.quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceparentTest {
    private static final String TEXT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsWhatItWrites() {
        SpanContext span =
                Span.fromContext(Traceparent.parent(Optional.of(TEXT))).getSpanContext();

        assertThat(span.isRemote()).isTrue();
        assertThat(span.isSampled()).isTrue();
        assertThat(Traceparent.of(span)).contains(TEXT);
    }

    @Test
    void takesNothingOrNonsenseForNoParent() {
        assertThat(Traceparent.parent(Optional.empty())).isEqualTo(Context.root());
        assertThat(Span.fromContext(Traceparent.parent(Optional.of("00-zz")))
                        .getSpanContext()
                        .isValid())
                .isFalse();
    }

    @Test
    void writesNothingForNoSpan() {
        assertThat(Traceparent.of(SpanContext.getInvalid())).isEmpty();
    }
}
