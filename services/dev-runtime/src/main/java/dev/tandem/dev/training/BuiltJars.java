package dev.tandem.dev.training;

import dev.tandem.dev.measure.Form;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.startcache.StartCaches;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;

/** The jars of the build, on the JDK of this JVM; their caches are for the stacks of this source tree. */
record BuiltJars(Path repository) implements Trainees {

    @Override
    public void requireBuilt() {
        if (!StartCaches.supported()) {
            throw new DevRuntimeException("start caches need Java " + StartCaches.LEAST_JAVA + " or newer, and this is "
                    + Runtime.version().feature() + "; install one, or set JAVA_HOME to it");
        }
        Topology.SERVICES.forEach(service -> Form.JVM.requireBuilt(service.name(), repository));
    }

    @Override
    public StackOptions recorded(StackOptions usual) {
        return usual.recorded();
    }

    @Override
    public long write(ServiceSpec service) {
        return caches().write(service.name(), service.jar(repository), StackOptions.JVM_FLAGS);
    }

    @Override
    public void discard() {
        Topology.SERVICES.forEach(service -> caches().discard(service.name()));
    }

    private StartCaches caches() {
        return StartCaches.of(repository);
    }
}
