package dev.tandem.kubernetes.chart;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The objects of one rendering, found by kind and service. */
record Rendered(List<Manifest> manifests) {
    private static final String CONTAINER = "spec.template.spec.containers.0.";

    /** With a password for the trial's database: to draw one, Helm would ask a cluster for an earlier one. */
    static Rendered of(String profile, String... values) {
        List<String> all = new ArrayList<>(List.of("inChart: {postgresql: {password: golden}}"));
        all.addAll(List.of(values));
        return new Rendered(Chart.tandem().render(profile, all.toArray(String[]::new)));
    }

    List<Manifest> all(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    boolean has(String kind, String service) {
        return all(kind).stream().anyMatch(manifest -> manifest.name().equals(name(service)));
    }

    /** The object of a kind that belongs to a service. */
    Manifest get(String kind, String service) {
        return all(kind).stream()
                .filter(manifest -> manifest.name().equals(name(service)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + kind + " of " + service));
    }

    /** The environment of a service's container; a reference to a Secret is shown as secret/key. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (Map<String, Object> variable : get("Deployment", service).maps(CONTAINER + "env")) {
            Manifest one = new Manifest("", variable);
            String reference = one.text("valueFrom.secretKeyRef.name") + '/' + one.text("valueFrom.secretKeyRef.key");
            environment.put(one.text("name"), variable.containsKey("valueFrom") ? reference : one.text("value"));
        }
        return environment;
    }

    private static String name(String service) {
        return Chart.RELEASE + '-' + service;
    }
}
