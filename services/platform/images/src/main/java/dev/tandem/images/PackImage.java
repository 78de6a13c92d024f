package dev.tandem.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Packs one service, as the build left it, into an image. The profile "container" of the root pom runs it. */
public final class PackImage {

    private static final System.Logger LOG = System.getLogger(PackImage.class.getName());

    // A number, so that a cluster can see that it is not root.
    private static final String USER = "10001:10001";

    @Option(names = "--service", required = true, description = "Its name, and that of the image.")
    private String service;

    @Option(names = "--build", required = true, description = "The directory of its build: target.")
    private Path build;

    @Option(names = "--version", required = true)
    private String version;

    @Option(names = "--time", required = true, description = "What every file and the image are dated.")
    private Instant time;

    @Option(names = "--base", required = true, description = "The image to build on: a name, tar://file or scratch.")
    private String base;

    @Option(names = "--repository", required = true, description = "What comes before /service:tag.")
    private String repository;

    @Option(names = "--tag", required = true)
    private String tag;

    @Option(names = "--native", arity = "1", description = "Packs the executable instead of the jars.")
    private boolean natively;

    @Option(
            names = "--aot",
            arity = "1",
            description = "Starts the service once, so that it starts faster from then on.")
    private boolean trained;

    @Option(names = "--format", defaultValue = "docker", description = "Of the image: docker or oci.")
    private String format;

    @Option(names = "--platform", defaultValue = "linux/amd64")
    private String platform;

    @Option(names = "--push", arity = "1", description = "To the registry in the repository's name, not to a file.")
    private boolean push;

    @Option(names = "--insecure", arity = "1", description = "The registry may speak HTTP.")
    private boolean insecure;

    @Option(names = "--username", defaultValue = "")
    private String username;

    @Option(names = "--password", defaultValue = "")
    private String password;

    @Option(names = "--base-cache", description = "Where layers of base images are kept (default: the user's cache).")
    private Path baseCache;

    /** Throws one sentence when something is missing, and the registry's answer when it refuses. */
    public static void main(String[] arguments) throws Exception {
        PackImage pack = new PackImage();
        new CommandLine(pack).parseArgs(arguments);
        pack.run();
    }

    JibContainer run() throws Exception {
        Contents contents = contents();
        JibContainerBuilder image = Place.from(base)
                .setPlatforms(Set.of(platform()))
                .setFormat(ImageFormat.valueOf(capitalised(format)))
                .setCreationTime(time)
                .setUser(USER)
                .setWorkingDirectory(Contents.HOME)
                .setLabels(labels())
                .setEnvironment(contents.environment())
                .setEntrypoint(contents.entrypoint());
        image.addFileEntriesLayer(billOfMaterials());
        contents.layers().stream()
                .filter(layer -> !layer.getEntries().isEmpty())
                .forEach(image::addFileEntriesLayer);
        JibContainer built = containerize(image);
        LOG.log(
                System.Logger.Level.INFO,
                push ? "Pushed {0} ({1})" : "Wrote {0} ({1}) to " + tar(),
                built.getTargetImage(),
                built.getDigest());
        return built;
    }

    private JibContainer containerize(JibContainerBuilder image) throws Exception {
        try {
            return image.containerize(destination());
        } catch (RegistryException | ExecutionException e) {
            Throwable reason = e instanceof ExecutionException ? e.getCause() : e;
            throw new IllegalStateException(
                    "cannot make the image of " + service + " on " + base + (push ? " and push it to " + name() : "")
                            + ": " + reason.getMessage(),
                    e);
        }
    }

    private Contents contents() throws InterruptedException {
        Path file = natively ? build.resolve(service + "-runner") : build.resolve("quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("there is no " + file + " to pack; "
                    + (natively ? "run ./native-build.sh " + service : "package the service first"));
        }
        if (natively) {
            return Contents.ofExecutable(file, time);
        }
        Contents jars = Contents.ofJars(file.getParent(), time);
        return trained ? withCache(jars, file.getParent()) : jars;
    }

    /** That of a training under load, if what it fits is packed here; without any an image starts slower, and that is all. */
    private Contents withCache(Contents jars, Path application) throws InterruptedException {
        Path underLoad = build.resolve("start-cache").resolve(fits() + ".aot");
        if (Files.isRegularFile(underLoad)) {
            LOG.log(System.Logger.Level.INFO, "The start cache of {0} is that of a training under load", service);
            return jars.withCache(underLoad, time);
        }
        if (Files.isDirectory(underLoad.getParent())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The training of {0} was of other jars, or on another base; its start cache is of an idle start",
                    service);
        }
        try {
            StartCache cache = new StartCache(base, platform(), build.resolve("image-cache"));
            return jars.withCache(cache.of(application, time, jars.entrypoint()), time);
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "No start cache in the image of {0}: {1}; -Dcontainer.aot=false asks for none",
                    service,
                    e.getMessage());
            return jars;
        }
    }

    private String fits() {
        return new Fingerprint(build.resolve("quarkus-app"), List.of(base, platform, time.toString())).text();
    }

    /** In the image and beside it: what the service is made of. */
    private FileEntriesLayer billOfMaterials() {
        Path bill = build.resolve(service + "-sbom.json");
        if (!Files.isRegularFile(bill)) {
            throw new IllegalStateException("there is no bill of materials at " + bill);
        }
        return FileEntriesLayer.builder()
                .setName("sbom")
                .addEntry(bill, Contents.HOME.resolve("sbom.json"), time)
                .build();
    }

    private Containerizer destination() throws IOException {
        String name = name();
        Optional<Credential> credential =
                username.isEmpty() ? Optional.empty() : Optional.of(Credential.from(username, password));
        Containerizer destination = push ? Place.push(name, credential) : Place.tar(tar(), name);
        if (baseCache != null) {
            destination.setBaseImageLayersCache(baseCache);
        }
        return destination
                .setToolName("tandem")
                .setToolVersion(version)
                .setApplicationLayersCache(build.resolve("image-layers"))
                .setAllowInsecureRegistries(insecure)
                .addEventHandler(LogEvent.class, PackImage::log);
    }

    private String name() {
        return repository + "/" + service + ":" + tag;
    }

    private Path tar() {
        return build.resolve(service + (natively ? "-native" : "") + "-image.tar");
    }

    private Platform platform() {
        String[] parts = platform.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a platform looks like linux/amd64, not " + platform);
        }
        return new Platform(parts[1], parts[0]);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        labels.put("org.opencontainers.image.title", service);
        labels.put("org.opencontainers.image.version", version);
        labels.put("org.opencontainers.image.created", time.toString());
        labels.put("org.opencontainers.image.licenses", "Apache-2.0");
        labels.put("org.opencontainers.image.vendor", "Tandem");
        if (!natively) {
            labels.put("dev.tandem.start-cache", fits());
        }
        if (!base.contains(":/") && !base.equals("scratch")) {
            labels.put("org.opencontainers.image.base.name", base);
        }
        return labels;
    }

    private static String capitalised(String format) {
        return format.equals("oci") ? "OCI" : "Docker";
    }

    private static void log(LogEvent event) {
        if (event.getLevel() == LogEvent.Level.ERROR || event.getLevel() == LogEvent.Level.WARN) {
            LOG.log(System.Logger.Level.WARNING, event.getMessage());
        }
    }
}
