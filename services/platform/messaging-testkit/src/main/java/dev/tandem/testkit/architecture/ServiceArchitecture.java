package dev.tandem.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules of every service. Failures are {@link AssertionError}s that list all violations of all rules; a package
 * without classes fails too.
 */
public final class ServiceArchitecture {
    private ServiceArchitecture() {}

    /**
     * Checks a service that has at least one model.
     *
     * @param basePackage the service's package, for example {@code dev.tandem.ordering}
     */
    public static void check(String basePackage) {
        CompiledClasses classes = CompiledClasses.in(basePackage);
        if (!classes.haveLayer(Layer.MODEL)) {
            throw new AssertionError("no model package in " + basePackage);
        }
        classes.check(rules(basePackage));
    }

    /** Checks a service without business rules of its own: the same rules, and that it really has no model. */
    public static void checkWithoutModel(String basePackage) {
        CompiledClasses classes = CompiledClasses.in(basePackage);
        if (classes.haveLayer(Layer.MODEL)) {
            throw new AssertionError("there is a model package in " + basePackage);
        }
        classes.check(rules(basePackage));
    }

    static List<ArchRule> rules(String basePackage) {
        return List.of(
                ModelDependencies.rule(),
                ModelDeterminism.rule(),
                ApplicationDependencies.rule(),
                AdapterIsolation.rule(),
                FeatureCycles.rule(basePackage));
    }
}
