package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Compiles the rules of every served request while the service starts, instead of in the first calls. */
@Singleton
final class ValidatorWarmUp {
    private final Instance<BindableService> services;
    private final RequestValidator validator;

    ValidatorWarmUp(@Any Instance<BindableService> services, RequestValidator validator) {
        this.services = services;
        this.validator = validator;
    }

    void warmUp(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(() -> services.stream()
                .flatMap(service -> service.bindService().getMethods().stream())
                .map(ServerMethodDefinition::getMethodDescriptor)
                .forEach(this::compile));
    }

    private void compile(MethodDescriptor<?, ?> method) {
        if (method.getRequestMarshaller() instanceof MethodDescriptor.PrototypeMarshaller<?> marshaller
                && marshaller.getMessagePrototype() instanceof Message prototype) {
            validator.check(prototype);
        }
    }
}
