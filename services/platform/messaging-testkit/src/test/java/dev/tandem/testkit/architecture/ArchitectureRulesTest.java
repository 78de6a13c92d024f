package dev.tandem.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
    private static final String FIXTURES = "dev.tandem.testkit.architecture.fixture.";

    @Test
    void acceptsAServiceThatKeepsEveryRule() {
        List<ArchRule> rules = ServiceArchitecture.rules(FIXTURES + "good");

        assertThatCode(() -> classes("good").check(rules)).doesNotThrowAnyException();
    }

    @Test
    void rejectsAModelThatKnowsAFramework() {
        assertThat(violations(ModelDependencies.rule(), "framework")).contains("Order", "Tag");
    }

    @Test
    void rejectsAModelThatKnowsTheModelOfAnotherFeature() {
        assertThat(violations(ModelDependencies.rule(), "othermodel")).contains("stock.model.Item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Io", "Net", "Sql", "Files", "Concurrency"})
    void rejectsAModelThatReachesOutside(String type) {
        assertThat(violations(ModelDependencies.rule(), "outside")).contains("order.model." + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Now",
                "Clocked",
                "Sourced",
                "RandomId",
                "RandomNumber",
                "RandomFraction",
                "Threaded",
                "Millis",
                "Environment"
            })
    void rejectsAModelThatCannotRepeatItself(String type) {
        assertThat(violations(ModelDeterminism.rule(), "unpredictable")).contains("order.model." + type);
    }

    @Test
    void rejectsAnApplicationThatKnowsAnAdapter() {
        assertThat(violations(ApplicationDependencies.rule(), "leakyapplication"))
                .contains("OrderTable");
    }

    @Test
    void rejectsAnApplicationThatKnowsAFramework() {
        assertThat(violations(ApplicationDependencies.rule(), "frameworkapplication"))
                .contains("TestInfo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order.Orders", "stock.StockWiring", "stock.adapter.StockTable"})
    void rejectsAnAdapterThatOthersKnow(String type) {
        assertThat(violations(AdapterIsolation.rule(), "exposedadapter")).contains(type);
    }

    @Test
    void rejectsFeaturesThatNeedEachOther() {
        assertThat(violations(FeatureCycles.rule(FIXTURES + "cycle"), "cycle")).contains("Slice order", "Slice stock");
    }

    @Test
    void rejectsAPureModuleThatUsesALibrary() {
        assertThat(violations(PureModule.rule(FIXTURES + "impure"), "impure")).contains("Logged", "assertj");
    }

    @Test
    void listsTheViolationsOfAllRulesAtOnce() {
        List<ArchRule> rules = List.of(AdapterIsolation.rule(), ApplicationDependencies.rule());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> classes("leakyapplication").check(rules))
                .withMessageContainingAll("nothing depends on an adapter", "an application layer knows");
    }

    private static String violations(ArchRule rule, String fixture) {
        return String.join(
                "\n",
                rule.evaluate(classes(fixture).classes()).getFailureReport().getDetails());
    }

    private static CompiledClasses classes(String fixture) {
        return new CompiledClasses(new ClassFileImporter().importPackages(FIXTURES + fixture));
    }
}
