package dev.tandem.kubernetes.policy;

import dev.tandem.kubernetes.render.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pods that an object makes.
 *
 * @param owner the object
 * @param metadata the pods' metadata
 * @param spec the pods' spec
 */
record PodTemplate(Manifest owner, Map<String, Object> metadata, Map<String, Object> spec) {
    private static final Set<String> SERVING = Set.of("Deployment", "StatefulSet", "DaemonSet");

    /** The pods of all objects that make some. */
    static List<PodTemplate> of(List<Manifest> manifests) {
        return manifests.stream().map(PodTemplate::of).flatMap(Optional::stream).toList();
    }

    private static Optional<PodTemplate> of(Manifest manifest) {
        String template =
                switch (manifest.kind()) {
                    case "Deployment", "StatefulSet", "DaemonSet", "Job" -> "spec.template.";
                    case "CronJob" -> "spec.jobTemplate.spec.template.";
                    case "Pod" -> "";
                    default -> null;
                };
        return Optional.ofNullable(template)
                .map(path -> new PodTemplate(manifest, manifest.map(path + "metadata"), manifest.map(path + "spec")));
    }

    /** Whether its pods are meant to run until they are told to stop. */
    boolean serves() {
        return SERVING.contains(owner.kind());
    }

    Map<?, ?> labels() {
        return metadata.get("labels") instanceof Map<?, ?> labels ? labels : Map.of();
    }

    /** All containers, those that run first included. */
    List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        for (String list : List.of("initContainers", "containers")) {
            if (spec.get(list) instanceof List<?> maps) {
                maps.forEach(map -> containers.add(new Container((Map<?, ?>) map)));
            }
        }
        return containers;
    }

    /** What a container says, by path. */
    record Container(Map<?, ?> map) {
        String name() {
            return text("name");
        }

        Object at(String path) {
            Object here = map;
            for (String key : path.split("\\.", -1)) {
                here = here instanceof Map<?, ?> inner ? inner.get(key) : null;
            }
            return here;
        }

        String text(String path) {
            Object value = at(path);
            return value == null ? "" : value.toString();
        }
    }
}
