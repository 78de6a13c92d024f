package dev.tandem.dev.training;

import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.ServiceSpec;

/** The services that are trained, in one of the forms in which they are run. */
interface Trainees {

    /** Where in the directory of a stack images are unpacked. */
    String UNPACKED = "images";

    /** Throws one sentence when they cannot be trained: not built in this form, or on an older Java. */
    void requireBuilt();

    /** A stack of them that records. */
    StackOptions recorded(StackOptions usual);

    /** Makes the start cache of a service that has ended; returns its size in bytes. */
    long write(ServiceSpec service);

    /** Deletes what was recorded and not made a cache of. */
    void discard();
}
