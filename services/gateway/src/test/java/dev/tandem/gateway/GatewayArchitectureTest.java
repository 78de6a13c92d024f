package dev.tandem.gateway;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.tandem.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

/** The gateway decides nothing, so it has no model; what it has are features on top of three concerns. */
class GatewayArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem.gateway");

    @Test
    void featuresDoNotKnowEachOtherAndNothingKnowsAFeature() {
        assertThat(classes).isNotEmpty();
        packages()
                .whereLayer("order")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("stock")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("edge")
                .mayOnlyBeAccessedByLayers("order", "stock")
                .whereLayer("callee")
                .mayOnlyBeAccessedByLayers("order", "stock")
                .whereLayer("problem")
                .mayOnlyBeAccessedByLayers("order", "stock", "edge", "callee", "limit", "caller")
                .whereLayer("limit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("caller")
                .mayNotBeAccessedByAnyLayer()
                .check(classes);
    }

    @Test
    void keepsTheRulesOfEveryService() {
        ServiceArchitecture.checkWithoutModel("dev.tandem.gateway");
    }

    @Test
    void theRuleSeesDependencies() {
        assertThatThrownBy(() -> packages()
                        .whereLayer("problem")
                        .mayNotBeAccessedByAnyLayer()
                        .check(classes))
                .isInstanceOf(AssertionError.class);
    }

    private static LayeredArchitecture packages() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.tandem.gateway..")
                .layer("order")
                .definedBy("dev.tandem.gateway.order..")
                .layer("stock")
                .definedBy("dev.tandem.gateway.stock..")
                .layer("edge")
                .definedBy("dev.tandem.gateway.edge..")
                .layer("callee")
                .definedBy("dev.tandem.gateway.callee..")
                .layer("limit")
                .definedBy("dev.tandem.gateway.limit..")
                .layer("caller")
                .definedBy("dev.tandem.gateway.caller..")
                .layer("problem")
                .definedBy("dev.tandem.gateway.problem..");
    }
}
