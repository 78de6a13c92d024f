package dev.tandem.auditor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** An auditor that used the code it audits would repeat its mistakes. */
class AuditorArchitectureTest {
    private static final String[] PURE = {
        "dev.tandem.auditor.fact..",
        "dev.tandem.auditor.finding..",
        "dev.tandem.auditor.check..",
        "dev.tandem.auditor.ledger.."
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem.auditor");

    @Test
    void usesNothingOfTheServicesAndThePlatform() {
        assertThat(classes).hasSizeGreaterThan(40);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.tandem.auditor..",
                        "dev.tandem.proto..",
                        "com.google.protobuf..",
                        "com.fasterxml.jackson..",
                        "org.apache.kafka.clients..",
                        "org.apache.kafka.common..")
                .check(classes);
    }

    @Test
    void judgesWithoutAnyLibrary() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("java.."))
                .check(classes);
    }

    @Test
    void theRuleSeesDependencies() {
        assertThatThrownBy(() -> classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(with("java.."))
                        .check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.apache.kafka");
    }

    private static String[] with(String more) {
        String[] all = java.util.Arrays.copyOf(PURE, PURE.length + 1);
        all[PURE.length] = more;
        return all;
    }
}
