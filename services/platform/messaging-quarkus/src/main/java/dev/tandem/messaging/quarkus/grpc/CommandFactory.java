package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Message;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes commands of requests, with the current trace as their context. */
@Singleton
public final class CommandFactory {
    /** @param request what two submissions under one id must agree on */
    public <C> Command<C> create(UUID id, Message request, C body) {
        return new Command<>(id, Fingerprint.of(request.toByteArray()), body, MessageContext.empty());
    }
}
