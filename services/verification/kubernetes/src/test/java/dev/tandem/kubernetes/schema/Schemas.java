package dev.tandem.kubernetes.schema;

import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Repository;
import dev.tandem.kubernetes.render.YamlDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All kinds that a manifest of ours may be of, and how objects of each look. */
public final class Schemas {
    private static final Path CUSTOM = Path.of("src/test/resources/schemas");

    private final CoreSchemas core = new CoreSchemas();
    private final Map<String, Schema> kinds = new HashMap<>();

    private Schemas() {
        core(
                "v1",
                "V1",
                "ConfigMap",
                "Namespace",
                "PersistentVolumeClaim",
                "Pod",
                "Secret",
                "Service",
                "ServiceAccount");
        core("apps/v1", "V1", "DaemonSet", "Deployment", "StatefulSet");
        core("autoscaling/v2", "V2", "HorizontalPodAutoscaler");
        core("batch/v1", "V1", "CronJob", "Job");
        core("networking.k8s.io/v1", "V1", "Ingress", "IngressClass", "NetworkPolicy");
        core("policy/v1", "V1", "PodDisruptionBudget");
        core("rbac.authorization.k8s.io/v1", "V1", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding");
        core("scheduling.k8s.io/v1", "V1", "PriorityClass");
    }

    /** Those of Kubernetes, and those written down in this module for custom resources. */
    public static Schemas load() {
        Schemas schemas = new Schemas();
        try (Stream<Path> files = Files.list(CUSTOM)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(schemas::custom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    /** What is wrong with an object, one sentence each with its file and the path in it; nothing if it is right. */
    public List<String> check(Manifest manifest) {
        Findings findings = new Findings(manifest.source() + ": " + manifest.kind() + ' ' + manifest.name());
        if (manifest.name().isEmpty()) {
            findings.missing("metadata.name");
        }
        Schema schema = kinds.get(key(manifest.apiVersion(), manifest.kind()));
        if (schema == null) {
            findings.say("there is no kind \"" + manifest.kind() + "\" in \"" + manifest.apiVersion() + '"');
        } else {
            schema.check(manifest.content(), "", findings);
        }
        return findings.sentences();
    }

    private void core(String version, String prefix, String... names) {
        for (String name : names) {
            kinds.put(key(version, name), core.named(prefix + name));
        }
    }

    /** A file holds one document per kind: its apiVersion and kind as they are, everything else as a schema. */
    private void custom(Path file) {
        for (Map<String, Object> document : YamlDocuments.read(Repository.read(file))) {
            Map<String, Object> written = new LinkedHashMap<>(document);
            String version = String.valueOf(written.get("apiVersion"));
            String kind = String.valueOf(written.get("kind"));
            written.put("apiVersion", "text");
            written.put("kind", "text");
            written.put("metadata", "core V1ObjectMeta");
            kinds.put(key(version, kind), new Notation(core).read(written));
        }
    }

    private static String key(String version, String kind) {
        return version + ' ' + kind;
    }
}
