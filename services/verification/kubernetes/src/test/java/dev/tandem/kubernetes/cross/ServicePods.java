package dev.tandem.kubernetes.cross;

import dev.tandem.kubernetes.render.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container that runs one of our services.
 *
 * @param owner the Deployment or Job
 * @param service the service
 * @param container the container
 */
record ServicePods(Manifest owner, String service, Map<String, Object> container) {
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?tandem/([a-z]+):.+");
    private static final String POD = "spec.template.spec.";

    static List<ServicePods> of(List<Manifest> manifests) {
        List<ServicePods> found = new ArrayList<>();
        for (Manifest manifest : manifests) {
            for (String list : List.of("initContainers", "containers")) {
                for (Map<String, Object> container : manifest.maps(POD + list)) {
                    Matcher image = IMAGE.matcher(String.valueOf(container.get("image")));
                    if (image.matches()) {
                        found.add(new ServicePods(manifest, image.group(1), container));
                    }
                }
            }
        }
        return found;
    }

    /** Those that run all the time. */
    static List<ServicePods> deployed(List<Manifest> manifests) {
        return of(manifests).stream()
                .filter(pods -> pods.owner().kind().equals("Deployment"))
                .toList();
    }

    /** Variables by name, those without a value of their own as an empty text. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map<String, Object> variable : self().maps("env")) {
            Object value = variable.get("value");
            variables.put(String.valueOf(variable.get("name")), value == null ? "" : value.toString());
        }
        return variables;
    }

    /** Port numbers by name. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Map<String, Object> port : self().maps("ports")) {
            ports.put(String.valueOf(port.get("name")), (Integer) port.get("containerPort"));
        }
        return ports;
    }

    Manifest self() {
        return new Manifest(owner.source(), container);
    }
}
