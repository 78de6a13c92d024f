package dev.tandem.testkit.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Features, the packages right below a service's, depend on each other in one direction at most. */
final class FeatureCycles {
    private FeatureCycles() {}

    static ArchRule rule(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("the features of " + basePackage + " have no cycles")
                .allowEmptyShould(true);
    }
}
