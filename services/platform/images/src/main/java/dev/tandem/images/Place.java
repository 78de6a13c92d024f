package dev.tandem.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where images come from and go to. */
final class Place {

    private static final String TAR = "tar://";
    private static final String NOTHING = "scratch";

    private Place() {}

    /** Starts from an image of a registry, a tar file ({@code tar://path}), or from nothing ({@code scratch}). */
    static JibContainerBuilder from(String base) {
        if (base.equals(NOTHING)) {
            return Jib.fromScratch();
        }
        if (!base.startsWith(TAR)) {
            return Jib.from(registry(reference(base), Optional.empty()));
        }
        Path tar = Path.of(base.substring(TAR.length()));
        if (!Files.isRegularFile(tar)) {
            throw new IllegalArgumentException("there is no base image at " + tar);
        }
        return Jib.from(TarImage.at(tar));
    }

    /** A tar file, for {@code docker load} and its likes. */
    static Containerizer tar(Path file, String name) {
        return Containerizer.to(TarImage.at(file).named(reference(name)));
    }

    /** A registry, with these credentials or those of the user's docker configuration. */
    static Containerizer push(String name, Optional<Credential> credential) {
        return Containerizer.to(registry(reference(name), credential));
    }

    private static RegistryImage registry(ImageReference name, Optional<Credential> credential) {
        CredentialRetrieverFactory known = CredentialRetrieverFactory.forImage(name, event -> {});
        RegistryImage image = RegistryImage.named(name);
        credential.ifPresent(given -> image.addCredential(given.getUsername(), given.getPassword()));
        return image.addCredentialRetriever(known.dockerConfig())
                .addCredentialRetriever(known.wellKnownCredentialHelpers());
    }

    private static ImageReference reference(String name) {
        try {
            return ImageReference.parse(name);
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException(name + " is no name of an image", e);
        }
    }
}
