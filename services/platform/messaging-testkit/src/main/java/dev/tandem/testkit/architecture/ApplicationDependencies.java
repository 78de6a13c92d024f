package dev.tandem.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Use cases and ports are written against models and the pure messaging core; adapters stay outside. */
final class ApplicationDependencies {
    private static final String SERVICES = "dev.tandem";
    private static final String MESSAGING = "dev.tandem.messaging";
    private static final String MESSAGING_ADAPTERS = "dev.tandem.messaging.quarkus";
    private static final String MUTINY = "io.smallrye.mutiny";

    private ApplicationDependencies() {}

    static ArchRule rule() {
        return classes()
                .that(Layer.APPLICATION.classes())
                .should(new DependOnly(
                        "java.*, Mutiny, the messaging core, models and use cases", ApplicationDependencies::allowed))
                .as("an application layer knows models and the messaging core, no adapter and no framework")
                .allowEmptyShould(true);
    }

    private static boolean allowed(JavaClass type, JavaClass target) {
        return Packages.within("java", target)
                || Packages.within(MUTINY, target)
                || isMessagingCore(target)
                || isInnerLayer(target);
    }

    private static boolean isMessagingCore(JavaClass target) {
        return Packages.within(MESSAGING, target) && !Packages.within(MESSAGING_ADAPTERS, target);
    }

    private static boolean isInnerLayer(JavaClass target) {
        return Packages.within(SERVICES, target)
                && (Layer.MODEL.contains(target) || Layer.APPLICATION.contains(target));
    }
}
