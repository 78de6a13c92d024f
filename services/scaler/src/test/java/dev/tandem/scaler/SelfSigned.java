package dev.tandem.scaler;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A certificate for localhost and its key as PEM files, as cert-manager mounts them. */
public class SelfSigned implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "secret";
    private static Path directory;

    static Path certificate() {
        return directory.resolve("tls.crt");
    }

    /** Another certificate and key take the place of those that were there. */
    static void replace() throws IOException, GeneralSecurityException {
        Files.delete(directory.resolve("store.p12"));
        write(store());
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("tandem-scaler-tls");
            write(store());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.grpc.server.plain-text", "false",
                "tandem.grpc.server.tls-configuration-name", "internal",
                "quarkus.tls.internal.key-store.pem.own.cert", certificate().toString(),
                "quarkus.tls.internal.key-store.pem.own.key",
                        directory.resolve("tls.key").toString(),
                "quarkus.tls.internal.reload-period", "100ms");
    }

    @Override
    public void stop() {
        try {
            for (String file : new String[] {"tls.crt", "tls.key", "store.p12"}) {
                Files.deleteIfExists(directory.resolve(file));
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store() throws IOException, GeneralSecurityException {
        Path file = directory.resolve("store.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of("-genkeypair -alias scaler -keyalg EC -storetype PKCS12".split(" ", -1)));
        command.addAll(List.of("-dname", "CN=localhost", "-ext", "SAN=dns:localhost"));
        command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
        run(command);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    private static void write(KeyStore store) throws IOException, GeneralSecurityException {
        Files.writeString(
                certificate(), pem("CERTIFICATE", store.getCertificate("scaler").getEncoded()));
        byte[] key = store.getKey("scaler", PASSWORD.toCharArray()).getEncoded();
        Files.writeString(directory.resolve("tls.key"), pem("PRIVATE KEY", key));
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
