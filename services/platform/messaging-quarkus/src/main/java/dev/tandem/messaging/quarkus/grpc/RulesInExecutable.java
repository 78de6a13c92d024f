package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Internal;
import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.quarkus.runtime.ImageMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * Compiles the rules of requests while a native executable is built, which then has them from the start. They would be
 * most of what it computes before it is ready.
 */
@Singleton
final class RulesInExecutable {

    /** Looks at the classes of services only: none may be made while an executable is built. */
    static void compile(
            @Observes @Initialized(ApplicationScoped.class) Object building, @Any Instance<BindableService> services) {
        if (ImageMode.current() == ImageMode.NATIVE_BUILD) {
            RequestValidator validator = new RequestValidator();
            services.handlesStream()
                    .flatMap(service -> requestsOf(service.getBean().getBeanClass()).stream())
                    .forEach(validator::check);
        }
    }

    /** An empty request of each method of a generated service. */
    static List<Message> requestsOf(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .map(Method::getParameterTypes)
                .filter(parameters -> parameters.length == 1 && Message.class.isAssignableFrom(parameters[0]))
                .<Message>map(parameters -> Internal.getDefaultInstance(parameters[0].asSubclass(Message.class)))
                .distinct()
                .toList();
    }
}
