package dev.tandem.scaler.group.application;

import dev.tandem.scaler.group.model.Decision;

/** Hears of what the watches see; called by sampling threads. */
public interface WatchListener {
    /** A group was looked at. */
    void decided(Target target, Decision decision);

    /** A group could not be looked at. */
    void unreadable(Target target, GroupUnreadableException cause);

    /** A group is not watched any more. */
    void forgotten(Target target);
}
