package dev.tandem.bench.scenario;

import dev.tandem.bench.stack.PeerSite.Storage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was asked for.
 *
 * @param rate requests per second; without one the scenario's own
 * @param searching whether the highest rate is looked for instead
 * @param seconds length of each window that counts
 * @param warmUpSeconds before each of them
 * @param against the plain services that saturation is compared with
 * @param profiles where flight recordings and statement statistics go, if any are made
 * @param mostStored orders that the growth of stores goes up to
 * @param natives services whose executables are run instead of their jars; never those of plain peers
 * @param trained whether services and plain peers start with start caches; never while flight recordings are made, for
 *     then Java takes none
 */
public record Terms(
        Optional<Double> rate,
        boolean searching,
        int seconds,
        int warmUpSeconds,
        List<Storage> against,
        Optional<Path> profiles,
        long mostStored,
        List<String> natives,
        boolean trained) {

    private static final int WARM_SECONDS = 5;

    public Terms {
        against = List.copyOf(against);
        natives = List.copyOf(natives);
        trained = trained && profiles.isEmpty();
    }

    /** The rate that was asked for, or this one. */
    public double rateOr(double usual) {
        return rate.orElse(usual);
    }

    /** The same for what comes after a first load: all is warm but for what the next load itself changes. */
    Terms warm() {
        return new Terms(
                rate,
                searching,
                seconds,
                Math.min(warmUpSeconds, WARM_SECONDS),
                against,
                profiles,
                mostStored,
                natives,
                trained);
    }

    /** For the result. */
    Map<String, String> described() {
        Map<String, String> described = new LinkedHashMap<>();
        rate.ifPresent(value -> described.put("rate", value.toString()));
        if (searching) {
            described.put("rate", "max");
        }
        described.put("seconds", Integer.toString(seconds));
        described.put("warm-up seconds", Integer.toString(warmUpSeconds));
        described.put("start caches", trained ? "of jars" : "none");
        if (!natives.isEmpty()) {
            described.put("native", String.join(" ", natives));
        }
        profiles.ifPresent(directory -> described.put("profiles", directory.toString()));
        if (against.size() < Storage.values().length) {
            described.put(
                    "against",
                    against.stream()
                            .map(peer -> peer.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(" ")));
        }
        return described;
    }
}
