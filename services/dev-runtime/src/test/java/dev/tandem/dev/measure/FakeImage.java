package dev.tandem.dev.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An image of two layers: a base whose java is that of this JVM, packed plainly, and a jar with a cache, compressed. */
public final class FakeImage {

    /** What the cache holds. */
    public static final String CACHE = "cache";

    private static final String JAVA = "#!/bin/sh\nexec " + System.getProperty("java.home") + "/bin/java \"$@\"\n";

    private FakeImage() {}

    /** Writes an image with this jar. */
    public static void write(Path image, byte[] jar) throws IOException {
        write(image, jar, "JAVA_HOME=/opt/java");
    }

    /** Writes an image whose Java takes the cache. */
    public static void writeWithCache(Path image) throws IOException {
        write(image, new byte[0], "JAVA_HOME=/opt/java", "-XX:AOTCache=/app/service.aot");
    }

    static void write(Path image, byte[] jar, String variable) throws IOException {
        write(image, jar, variable, "-Dcache=/app/service.aot");
    }

    private static void write(Path image, byte[] jar, String variable, String flag) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("base.tar", tar(Map.of("opt/java/bin/java", text(JAVA), "etc/passwd", text("root"))));
        files.put("app.tar.gz", compressed(tar(Map.of("app/service.aot", text(CACHE), "app/run.jar", jar))));
        files.put("config.json", text("""
                {"config": {"Env": ["PATH=/bin", "%s"], "Labels": {"dev.tandem.start-cache": "12ab"},
                  "Entrypoint": ["java", "%s", "-jar", "run.jar"]}}""".formatted(variable, flag)));
        files.put("manifest.json", text("""
                [{"Config": "config.json", "Layers": ["base.tar", "app.tar.gz"]}]"""));
        Files.createDirectories(image.getParent());
        Files.write(image, tar(files));
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setMode(file.getKey().endsWith("/java") ? 0100755 : 0100644);
                entry.setSize(file.getValue().length);
                out.putArchiveEntry(entry);
                out.write(file.getValue());
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
