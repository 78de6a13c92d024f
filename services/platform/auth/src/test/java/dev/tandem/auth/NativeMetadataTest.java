package dev.tandem.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A native executable knows the classes of the cache only if they are named to it. */
class NativeMetadataTest {
    private static final String FILE = "/META-INF/native-image/dev.tandem/auth/reachability-metadata.json";

    @Test
    void namesTheClassesOfTheCacheAndOfItsEntries() throws IOException, ReflectiveOperationException {
        Caller caller = new Caller("ada", Set.of(), Optional.empty(), Instant.MAX);
        VerifiedTokens tokens = new VerifiedTokens(
                token -> caller,
                Runnable::run,
                InstantSource.system(),
                new VerifiedTokens.Limits(10, Duration.ofMinutes(1)));
        assertThat(tokens.caller("token")).isCompletedWithValue(caller);

        Object cache = field("cache", field("remembered", tokens));
        Object entry = ((Map<?, ?>) field("data", cache)).values().iterator().next();

        assertThat(named())
                .contains("\"" + cache.getClass().getName() + "\"")
                .contains("\"" + entry.getClass().getName() + "\"");
    }

    private static String named() throws IOException {
        try (InputStream in = NativeMetadataTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Object field(String name, Object owner) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }
}
