package dev.tandem.kubernetes.policy;

import dev.tandem.kubernetes.render.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rules for every container, each by itself. */
enum ContainerPolicy implements Policy {
    PINNED_IMAGE("has an image without a fixed version") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            String image = container.text("image");
            return image.matches(".+@sha256:[0-9a-f]{64}") || image.matches(".*[^/:]:(?!latest$)[\\w.-]+");
        }
    },
    UNPRIVILEGED("may get more rights than it starts with") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return Boolean.FALSE.equals(container.at("securityContext.allowPrivilegeEscalation"))
                    && !Boolean.TRUE.equals(container.at("securityContext.privileged"));
        }
    },
    NOT_ROOT("may run as root") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            Object own = container.at("securityContext.runAsNonRoot");
            Map<?, ?> pods = pod.spec().get("securityContext") instanceof Map<?, ?> map ? map : Map.of();
            return Boolean.TRUE.equals(own == null ? pods.get("runAsNonRoot") : own);
        }
    },
    SYSTEM_CALLS_FILTERED("has no seccomp profile") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return pod.spec().get("securityContext") instanceof Map<?, ?> map
                    && map.get("seccompProfile") instanceof Map<?, ?> profile
                    && "RuntimeDefault".equals(profile.get("type"));
        }
    },
    READ_ONLY_ROOT("can write to its root file system") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return Boolean.TRUE.equals(container.at("securityContext.readOnlyRootFilesystem"));
        }
    },
    NO_CAPABILITIES("keeps capabilities") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return List.of("ALL").equals(container.at("securityContext.capabilities.drop"))
                    && container.at("securityContext.capabilities.add") == null;
        }
    },
    BOUNDED("does not say what CPU and memory it needs and may take") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory").stream()
                    .allMatch(path -> container.at("resources." + path) != null);
        }
    },
    PROBED("serves without startup, readiness and liveness probes") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            boolean first = pod.spec().get("initContainers") instanceof List<?> list && list.contains(container.map());
            return !pod.serves()
                    || first
                    || List.of("startupProbe", "readinessProbe", "livenessProbe").stream()
                            .allMatch(probe -> container.at(probe) != null);
        }
    },
    NO_TOKEN("gets a token for the Kubernetes API") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return Boolean.FALSE.equals(pod.spec().get("automountServiceAccountToken"));
        }
    },
    OWN_SPACE("shares the node's network, processes or files") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return !pod.spec().toString().contains("hostPath=")
                    && List.of("hostNetwork", "hostPID", "hostIPC").stream()
                            .noneMatch(key -> Boolean.TRUE.equals(pod.spec().get(key)));
        }
    },
    SECRETS_BY_REFERENCE("has a secret in plain sight") {
        @Override
        boolean keeps(PodTemplate pod, PodTemplate.Container container) {
            return !(container.at("env") instanceof List<?> variables)
                    || variables.stream().noneMatch(variable -> tells((Map<?, ?>) variable));
        }

        private boolean tells(Map<?, ?> variable) {
            Object value = variable.get("value");
            String name = String.valueOf(variable.get("name"));
            return value != null
                    && ((SECRET.matcher(name).find() && !FILE.matcher(name).find())
                            || LOGIN.matcher(value.toString()).find());
        }
    };

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|JAAS|CREDENTIAL|PRIVATE_KEY|API_KEY");
    private static final Pattern FILE = Pattern.compile("_(FILE|LOCATION|PATH|HOST_AUTH_METHOD)$");
    private static final Pattern LOGIN = Pattern.compile("://[^/@\\s]+:[^/@\\s]+@");

    private final String broken;

    ContainerPolicy(String broken) {
        this.broken = broken;
    }

    abstract boolean keeps(PodTemplate pod, PodTemplate.Container container);

    @Override
    public List<String> violations(List<Manifest> manifests) {
        List<String> sentences = new ArrayList<>();
        for (PodTemplate pod : PodTemplate.of(manifests)) {
            for (PodTemplate.Container container : pod.containers()) {
                if (!keeps(pod, container)) {
                    sentences.add(pod.owner() + ": container " + container.name() + ' ' + broken);
                }
            }
        }
        return sentences;
    }
}
