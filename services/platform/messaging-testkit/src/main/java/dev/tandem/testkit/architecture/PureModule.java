package dev.tandem.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** A module without a single library. */
final class PureModule {
    private PureModule() {}

    static ArchRule rule(String basePackage) {
        return classes()
                .should(new DependOnly(
                        "java.* and " + basePackage,
                        (type, target) -> Packages.within("java", target) || Packages.within(basePackage, target)))
                .as(basePackage + " depends on java.* and itself only");
    }
}
