package dev.tandem.dev.training;

import dev.tandem.dev.measure.Form;
import dev.tandem.dev.measure.ImageFile;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.startcache.Recording;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in the images with jars, on the Java that is in them. Their caches are left in
 * {@code target/start-cache}, where the packing of the same jars on the same base finds them.
 */
final class Images implements Trainees {

    /** What the packing calls all that a start cache must fit. */
    private static final String FITS = "dev.tandem.start-cache";

    private static final String CACHE = "-XX:AOTCache=";
    // Of a small container; the collector is the one that Java would choose there or here.
    private static final List<String> HEAP = List.of("-Xmx192m");

    private final Path repository;
    private final Map<String, List<String>> commands = new HashMap<>();

    Images(Path repository) {
        this.repository = repository;
    }

    @Override
    public void requireBuilt() {
        for (ServiceSpec service : Topology.SERVICES) {
            Form.IMAGE.requireBuilt(service.name(), repository);
            image(service).label(FITS);
        }
    }

    @Override
    public StackOptions recorded(StackOptions usual) {
        Map<String, List<String>> recorded = new HashMap<>();
        for (ServiceSpec service : Topology.SERVICES) {
            Path place = usual.directory().root().resolve(UNPACKED).resolve(service.name());
            commands.put(service.name(), image(service).unpack(place, HEAP).command());
            recorded.put(service.name(), command(service, recording(service).flags()));
        }
        return usual.unpacked(recorded);
    }

    @Override
    public long write(ServiceSpec service) {
        Path cache = directory(service).resolve(image(service).label(FITS) + Recording.CACHE);
        return recording(service).write(flags -> command(service, flags), cache);
    }

    @Override
    public void discard() {
        Topology.SERVICES.forEach(service -> recording(service).discard());
    }

    /** With flags in the place of the cache that the image brings, if it brings one. */
    private List<String> command(ServiceSpec service, List<String> flags) {
        List<String> command = new ArrayList<>(commands.get(service.name()));
        command.removeIf(word -> word.startsWith(CACHE));
        command.addAll(command.indexOf("-jar"), flags);
        return List.copyOf(command);
    }

    private ImageFile image(ServiceSpec service) {
        return new ImageFile(service.image(repository));
    }

    private Recording recording(ServiceSpec service) {
        return new Recording(directory(service), service.name());
    }

    private Path directory(ServiceSpec service) {
        return service.image(repository).resolveSibling("start-cache");
    }
}
