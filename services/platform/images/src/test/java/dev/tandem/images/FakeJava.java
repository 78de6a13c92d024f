package dev.tandem.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A base image whose java is a script: what there is to cache are its arguments and the times of the jars. */
final class FakeJava {

    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/opt/java");

    static final String STARTS = """
            #!/bin/sh
            file=${1#-XX:AOTCacheOutput=}
            shift
            trap 'kill $!; { echo "$* $QUARKUS_HTTP_HOST"; TZ=UTC ls -l --time-style=long-iso quarkus-run.jar; } > "$file"; exit 143' TERM
            echo "ordering started in 1.234s."
            sleep 60 & wait $!
            """;
    static final String FAILS = """
            #!/bin/sh
            echo "Unrecognized VM option"
            exit 1
            """;

    private FakeJava() {}

    /** Writes the image into a tar file below the directory. */
    static Path image(Path directory, String script) throws Exception {
        Path java = Files.writeString(directory.resolve("java"), script);
        Path image = directory.resolve("base.tar");
        FileEntriesLayer layer = FileEntriesLayer.builder()
                .addEntry(java, HOME.resolve("bin/java"), EXECUTABLE)
                .build();
        Jib.fromScratch()
                .setFileEntriesLayers(List.of(layer))
                .setEnvironment(Map.of("JAVA_HOME", HOME.toString()))
                .containerize(Containerizer.to(TarImage.at(image).named("base")));
        return image;
    }
}
