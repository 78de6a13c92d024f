package dev.tandem.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that the rules of {@code .mvn/checkstyle.xml} can fail; a misspelt XPath would match nothing. */
class StyleLimitsTest {
    @TempDir
    Path directory;

    @Test
    void acceptsCodeWithinEveryLimit() throws Exception {
        assertThat(breaches("dev.tandem.ordering", "record Database(int a, int b) { void run(int c) { c++; } }"))
                .isEmpty();
    }

    @Test
    void limitsFilesTo300Lines() throws Exception {
        assertThat(breaches("dev.tandem.ordering", "class A {" + "\n".repeat(300) + "}"))
                .containsExactly("FileLengthCheck");
    }

    @Test
    void limitsMethodsTo30Lines() throws Exception {
        assertThat(breaches("dev.tandem.ordering", "class A { void run() {" + "\n".repeat(30) + "} }"))
                .containsExactly("MethodLengthCheck");
        assertThat(breaches("dev.tandem.ordering", "class A { void run() {" + "\n".repeat(29) + "} }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void run(int a, int b, int c, int d, int e, int f) {} }",
                "class A { A(int a, int b, int c, int d, int e, int f, int g, int h) {} }"
            })
    void limitsParameters(String code) throws Exception {
        assertThat(breaches("dev.tandem.ordering", code)).containsExactly("ParameterNumberCheck");
    }

    @Test
    void limitsRecordComponents() throws Exception {
        String components = String.join(", ", Collections.nCopies(14, "int a"));

        assertThat(breaches("dev.tandem.ordering", "record A(" + components + ", int b) {}"))
                .isEmpty();
        assertThat(breaches("dev.tandem.ordering", "record A(" + components + ", int b, int c) {}"))
                .containsExactly("RecordComponentNumberCheck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OrderManager",
                "OrderHelper",
                "OrderUtil",
                "OrderUtils",
                "OrderImpl",
                "OrderBase",
                "AbstractOrder",
                "BaseOrder",
                "Base",
                "CommonOrder"
            })
    void rejectsNamesThatTellNoRole(String name) throws Exception {
        assertThat(breaches("dev.tandem.ordering", "interface " + name + " {}")).containsExactly("TypeNameCheck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Database", "Abstraction", "Commons", "Baseline", "Base64Text", "ImplicitOrder"})
    void acceptsNamesThatOnlyLookSimilar(String name) throws Exception {
        assertThat(breaches("dev.tandem.ordering", "interface " + name + " {}")).isEmpty();
    }

    @Test
    void rejectsStarImports() throws Exception {
        assertThat(breaches("dev.tandem.ordering", "import java.util.*; class A {}"))
                .containsExactly("AvoidStarImportCheck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void run() { System.out.println(); } }",
                "class A { void run() { java.lang.System.err.print(1); } }",
                "class A { Object console = System.err; }",
                "import static java.lang.System.out; class A {}"
            })
    void leavesTheConsoleToTheCommandLine(String code) throws Exception {
        assertThat(breaches("dev.tandem.ordering.dev", code)).containsExactly("Console");
        assertThat(breaches("dev.tandem.dev", code)).isEmpty();
        assertThat(breaches("dev.tandem.dev.infra", code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { void run() throws Exception { Thread.sleep(1); } }",
                "class A { void run() throws Exception { java.lang.Thread.sleep(1); } }",
                "class A { void run() throws Exception { java.util.concurrent.TimeUnit.SECONDS.sleep(1); } }",
                "class A { void run() throws Exception { java.util.concurrent.TimeUnit.DAYS.sleep(1); } }"
            })
    void rejectsSleepEverywhereButInTheCommandLinesOwnCode(String code) throws Exception {
        assertThat(breaches("dev.tandem.ordering", code)).containsExactly("Sleep");
        assertThat(breaches("dev.tandem.dev", "import org.junit.jupiter.api.Test; " + code))
                .containsExactly("Sleep");
        assertThat(breaches("dev.tandem.dev", code)).isEmpty();
    }

    /** The rules that the code breaks: their ids, or the names of their checks. */
    private List<String> breaches(String packageName, String code) throws IOException, CheckstyleException {
        Path file = Files.writeString(directory.resolve("A.java"), "package " + packageName + "; " + code + "\n");
        Path rules = RepositoryRoot.find().resolve(".mvn/checkstyle.xml");
        Breaches breaches = new Breaches(new ArrayList<>());
        Checker checker = new Checker();
        try {
            checker.setModuleClassLoader(Checker.class.getClassLoader());
            checker.configure(
                    ConfigurationLoader.loadConfiguration(rules.toString(), new PropertiesExpander(new Properties())));
            checker.addListener(breaches);
            checker.process(List.of(file.toFile()));
        } finally {
            checker.destroy();
        }
        return breaches.rules();
    }

    private record Breaches(List<String> rules) implements AuditListener {
        @Override
        public void addError(AuditEvent event) {
            String check = event.getSourceName().substring(event.getSourceName().lastIndexOf('.') + 1);
            rules.add(event.getModuleId() == null ? check : event.getModuleId());
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            throw new AssertionError(throwable);
        }

        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}
    }
}
