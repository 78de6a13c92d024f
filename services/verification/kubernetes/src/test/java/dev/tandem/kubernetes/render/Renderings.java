package dev.tandem.kubernetes.render;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every profile of our chart, rendered once for all tests. */
public final class Renderings {
    /** What the chart would otherwise draw by lot, after it asked a cluster for what it drew before. */
    public static final String DRAWN = "inChart: {postgresql: {password: golden}}";

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Renderings() {}

    /** The names of all profiles; for {@code @MethodSource}. */
    public static List<String> profiles() {
        return Chart.tandem().profiles();
    }

    /** A profile as Helm prints it. */
    public static String text(String profile) {
        return TEXTS.computeIfAbsent(profile, name -> Chart.tandem().text(name, DRAWN));
    }

    /** A profile's objects. */
    public static List<Manifest> of(String profile) {
        return Manifests.parse(text(profile));
    }
}
