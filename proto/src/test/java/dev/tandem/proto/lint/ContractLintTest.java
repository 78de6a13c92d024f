package dev.tandem.proto.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractLintTest {

    private static final Contracts CONTRACTS = DescriptorSets.compiled();

    static List<ContractRule> rules() {
        return ContractRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyContractKeepsTheRule(ContractRule rule) {
        assertThat(rule.check(CONTRACTS)).isEmpty();
    }

    @Test
    void looksAtEveryFileOfTheModule() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("tandem"))) {
            List<String> sources = files.filter(Files::isRegularFile)
                    .map(path -> path.toString().replace('\\', '/'))
                    .toList();
            assertThat(sources)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            CONTRACTS.files().map(FileDescriptor::getName).toList());
        }
    }
}
