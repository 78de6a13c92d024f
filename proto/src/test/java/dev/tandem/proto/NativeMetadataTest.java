package dev.tandem.proto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What native executables are told of messages that are not ours. */
class NativeMetadataTest {

    private static final String FILE = "/META-INF/native-image/dev.tandem/tandem-proto/reachability-metadata.json";
    private static final Pattern TYPE = Pattern.compile("\"type\": \"([^\"]+)\", \"allPublicMethods\": true");
    private static final String BUILDER = "$Builder";

    @Test
    void namesMessagesThatExistEachWithItsBuilder() throws IOException {
        List<String> types = types();
        assertThat(types).isNotEmpty().allSatisfy(type -> assertThat(Class.forName(type))
                .isNotNull());
        assertThat(types.stream().filter(type -> !type.endsWith(BUILDER)))
                .allSatisfy(type -> assertThat(types).contains(type + BUILDER));
    }

    private static List<String> types() throws IOException {
        try (InputStream in = NativeMetadataTest.class.getResourceAsStream(FILE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return TYPE.matcher(text).results().map(found -> found.group(1)).toList();
        }
    }
}
