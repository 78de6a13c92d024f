package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.quarkus.telemetry.LogContext;
import dev.tandem.messaging.quarkus.telemetry.Traceparent;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Makes commands of requests. Their context is the current trace and the conversation: the caller's correlation id,
 * else the request's {@code order_id}; the call's deadline is theirs. Call it where the request is handled.
 */
@Singleton
public final class CommandFactory {
    private static final String CONVERSATION_FIELD = "order_id";

    private final InstantSource time;

    CommandFactory(InstantSource time) {
        this.time = time;
    }

    /** @param request what two submissions under one id must agree on */
    public <C> Command<C> create(UUID id, Message request, C body) {
        return command(id, request, body, CallContext.correlationId().or(() -> conversation(request)));
    }

    /** For requests that begin a conversation whose id they do not carry. */
    public <C> Command<C> create(UUID id, Message request, C body, String correlationId) {
        return command(id, request, body, Optional.of(correlationId));
    }

    private <C> Command<C> command(UUID id, Message request, C body, Optional<String> correlationId) {
        correlationId.ifPresent(LogContext::orderId);
        Optional<String> traceparent = Traceparent.of(Span.current().getSpanContext());
        Command<C> command = new Command<>(
                id,
                RequestFingerprint.of(request),
                body,
                new MessageContext(traceparent, correlationId, Optional.empty()));
        return CallContext.deadline()
                .map(deadline ->
                        command.withAnswerBy(time.instant().plusNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS))))
                .orElse(command);
    }

    private static Optional<String> conversation(Message request) {
        FieldDescriptor field = request.getDescriptorForType().findFieldByName(CONVERSATION_FIELD);
        return field != null && field.getJavaType() == FieldDescriptor.JavaType.STRING && !field.isRepeated()
                ? Optional.of((String) request.getField(field)).filter(value -> !value.isEmpty())
                : Optional.empty();
    }
}
