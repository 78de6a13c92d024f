package dev.tandem.kubernetes.policy;

import dev.tandem.kubernetes.render.Manifest;
import java.util.List;
import java.util.Map;

/** Rules about objects that pods must have beside them. */
enum CompanionPolicy implements Policy {
    SURVIVES_DRAINED_NODES("may lose all its pods at once to maintenance: no PodDisruptionBudget") {
        @Override
        boolean keeps(PodTemplate pod, List<Manifest> manifests) {
            boolean several = pod.owner().kind().equals("Deployment")
                    && !pod.owner().text("spec.replicas").equals("1");
            return !several
                    || of(manifests, "PodDisruptionBudget").stream()
                            .anyMatch(budget -> selects(budget.map("spec.selector"), pod));
        }
    },
    MAY_BE_CALLED_BY_SOME("may be called by everybody: no NetworkPolicy for what comes in") {
        @Override
        boolean keeps(PodTemplate pod, List<Manifest> manifests) {
            return restricted(pod, manifests, "Ingress");
        }
    },
    MAY_CALL_SOME("may call everybody: no NetworkPolicy for what goes out") {
        @Override
        boolean keeps(PodTemplate pod, List<Manifest> manifests) {
            return restricted(pod, manifests, "Egress");
        }
    };

    private final String broken;

    CompanionPolicy(String broken) {
        this.broken = broken;
    }

    abstract boolean keeps(PodTemplate pod, List<Manifest> manifests);

    @Override
    public List<String> violations(List<Manifest> manifests) {
        return PodTemplate.of(manifests).stream()
                .filter(pod -> !keeps(pod, manifests))
                .map(pod -> pod.owner() + " " + broken)
                .toList();
    }

    private static boolean restricted(PodTemplate pod, List<Manifest> manifests, String direction) {
        return of(manifests, "NetworkPolicy").stream()
                .filter(policy -> policy.at("spec.policyTypes")
                        .map(types -> ((List<?>) types).contains(direction))
                        .orElse(false))
                .anyMatch(policy -> selects(policy.map("spec.podSelector"), pod));
    }

    private static List<Manifest> of(List<Manifest> manifests, String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    private static boolean selects(Map<String, Object> selector, PodTemplate pod) {
        Map<?, ?> labels = selector.get("matchLabels") instanceof Map<?, ?> map ? map : Map.of();
        List<?> expressions = selector.get("matchExpressions") instanceof List<?> list ? list : List.of();
        return pod.labels().entrySet().containsAll(labels.entrySet())
                && expressions.stream().allMatch(expression -> matches((Map<?, ?>) expression, pod.labels()));
    }

    private static boolean matches(Map<?, ?> expression, Map<?, ?> labels) {
        Object label = labels.get(expression.get("key"));
        List<?> values = expression.get("values") instanceof List<?> list ? list : List.of();
        return switch (String.valueOf(expression.get("operator"))) {
            case "In" -> values.contains(label);
            case "NotIn" -> !values.contains(label);
            case "Exists" -> label != null;
            case "DoesNotExist" -> label == null;
            default -> throw new IllegalArgumentException("unknown operator in " + expression);
        };
    }
}
