package dev.tandem.scaler.group.application;

import dev.tandem.scaler.group.model.GroupReading;

/** Looks at consumer groups. */
public interface GroupReader {
    /**
     * Looks at a group; blocks. May be called by several threads.
     *
     * @throws GroupUnreadableException when the broker does not answer in time or refuses
     */
    GroupReading read(Target target);

    /** Forgets what was kept of a group's topic. */
    void forget(Target target);
}
