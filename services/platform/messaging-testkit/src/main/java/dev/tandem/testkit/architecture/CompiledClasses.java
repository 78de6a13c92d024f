package dev.tandem.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Collectors;

/** The classes that a set of rules is checked on; never none. */
record CompiledClasses(JavaClasses classes) {

    CompiledClasses {
        if (classes.isEmpty()) {
            throw new AssertionError("no classes to check: is the package's name right, is it compiled?");
        }
    }

    /** The production classes of a package and those below it. */
    static CompiledClasses in(String basePackage) {
        return new CompiledClasses(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage));
    }

    boolean haveLayer(Layer layer) {
        return classes.stream().anyMatch(layer::contains);
    }

    /** Evaluates every rule before it fails, so that one run shows everything. */
    void check(List<ArchRule> rules) {
        String violations = rules.stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations);
        }
    }
}
