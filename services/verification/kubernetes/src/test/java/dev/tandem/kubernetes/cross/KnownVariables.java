package dev.tandem.kubernetes.cross;

import dev.tandem.kubernetes.render.Repository;
import dev.tandem.kubernetes.render.YamlDocuments;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The environment variables that a service reads when it starts; one that it reads while it is built is none. */
final class KnownVariables {
    private static final String QUARKUS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final String MAIN = "src/main/java";
    private static final String MAPPING = "@ConfigMapping(prefix";
    private static final Set<String> JVM = Set.of("JAVA_TOOL_OPTIONS");
    private static final Pattern MAP_KEY = Pattern.compile("\"[^\"]*\"");

    private final Set<Pattern> patterns = new HashSet<>();
    private final Set<String> names = new HashSet<>(JVM);

    private KnownVariables() {}

    static KnownVariables load() {
        KnownVariables known = new KnownVariables();
        known.addQuarkus();
        known.addOurs();
        Stream.of(ConsumerConfig.configNames(), ProducerConfig.configNames(), AdminClientConfig.configNames())
                .flatMap(Collection::stream)
                .forEach(name -> known.names.add(variable("kafka." + name)));
        return known;
    }

    boolean knows(String variable) {
        return names.contains(variable)
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(variable).matches());
    }

    /** How the environment spells a setting. */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void addQuarkus() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL model : Collections.list(loader.getResources(QUARKUS))) {
                try (InputStream stream = model.openStream()) {
                    walk(YamlDocuments.readOne(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(Object node) {
        if (node instanceof List<?> list) {
            list.forEach(this::walk);
        } else if (node instanceof Map<?, ?> map) {
            if ("RUN_TIME".equals(map.get("phase")) && map.get("path") instanceof Map<?, ?> path) {
                addSetting(String.valueOf(path.get("property")));
            }
            map.values().forEach(this::walk);
        }
    }

    /** Keys in quotes are free. */
    private void addSetting(String setting) {
        if (!MAP_KEY.matcher(setting).find()) {
            names.add(variable(setting));
            return;
        }
        String spelt = variable(MAP_KEY.matcher(setting).replaceAll("0key0"));
        patterns.add(Pattern.compile(spelt.replace("0KEY0", "[A-Z0-9_]+")));
    }

    private void addOurs() {
        for (Path sources : sources()) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith("Config.java"))
                        .filter(file -> Repository.read(file).contains(MAPPING))
                        .map(file -> load(sources.relativize(file)))
                        .forEach(type ->
                                addKeys(type.getAnnotation(ConfigMapping.class).prefix(), type));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Path> sources() {
        Path services = Repository.root().resolve("services");
        return Stream.concat(
                        Stream.of("platform/messaging-quarkus", "platform/auth", "platform/grpc-client", "scaler"),
                        ServiceSettings.all().stream().map(ServiceSettings::name))
                .map(services::resolve)
                .map(module -> module.resolve(MAIN))
                .toList();
    }

    private static Class<?> load(Path source) {
        String name = source.toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("make the module of " + name + " a dependency of this one", e);
        }
    }

    private void addKeys(String prefix, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            String key =
                    prefix + '.' + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.getReturnType().isMemberClass() && method.getReturnType().isInterface()) {
                addKeys(key, method.getReturnType());
            } else {
                names.add(variable(key));
            }
        }
    }
}
