package dev.tandem.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** A model knows its own package and those parts of the JDK that only compute. */
final class ModelDependencies {
    private static final Set<String> COMPUTING = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private ModelDependencies() {}

    static ArchRule rule() {
        return classes()
                .that(Layer.MODEL.classes())
                .should(new DependOnly("java.* that computes and their own model", ModelDependencies::allowed))
                .as("a model imports java.* only: no framework, no I/O, no threads")
                .allowEmptyShould(true);
    }

    private static boolean allowed(JavaClass type, JavaClass target) {
        return COMPUTING.contains(target.getPackageName()) || Packages.within(Layer.MODEL.rootOf(type), target);
    }
}
