package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Compiles the rules of every request that this service takes, beside the rest of its start: seconds on a busy machine,
 * which neither the start nor the first call's event loop has. Rules that do not work end the service.
 */
@Singleton
final class RequestRules {
    private static final Logger LOG = Logger.getLogger(RequestRules.class);
    private static final int BEFORE_SERVICES = 1;

    private final Supplier<List<MethodDescriptor<?, ?>>> methods;
    private final RequestValidator validator;
    private volatile Uni<List<MethodDescriptor<?, ?>>> compiled =
            Uni.createFrom().nothing();

    @Inject
    RequestRules(@Any Instance<BindableService> services, RequestValidator validator) {
        this(() -> methodsOf(services), validator);
    }

    RequestRules(Supplier<List<MethodDescriptor<?, ?>>> methods, RequestValidator validator) {
        this.methods = methods;
        this.validator = validator;
    }

    /** Services are made here, before all that observes the start; only the rules are left to another thread. */
    void compile(@Observes @Priority(BEFORE_SERVICES) StartupEvent starting) {
        List<MethodDescriptor<?, ?>> all = methods.get();
        compiled = Uni.createFrom()
                .item(() -> all.stream().filter(this::refusesEmptyRequest).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .memoize()
                .indefinitely();
        compiled.subscribe().with(refusing -> {}, failure -> {
            LOG.fatal("The service cannot check requests and ends", failure);
            Quarkus.asyncExit(1);
        });
    }

    /** The methods that refuse an empty request, once all rules are compiled. */
    Uni<List<MethodDescriptor<?, ?>>> compiled() {
        return compiled;
    }

    private boolean refusesEmptyRequest(MethodDescriptor<?, ?> method) {
        return method.getRequestMarshaller() instanceof PrototypeMarshaller<?> marshaller
                && marshaller.getMessagePrototype() instanceof Message empty
                && validator.check(empty).isPresent();
    }

    private static List<MethodDescriptor<?, ?>> methodsOf(Instance<BindableService> services) {
        return services.stream()
                .flatMap(service -> service.bindService().getMethods().stream())
                .<MethodDescriptor<?, ?>>map(ServerMethodDefinition::getMethodDescriptor)
                .toList();
    }
}
