package dev.tandem.bench.load;

/** Decides when the next request is sent. One thread. */
public interface Load {

    /** Sends what is to be sent now. */
    void tick(long now);

    /** When there is something to send again, unless an answer changes that. */
    long next(long now);

    /** The warm-up is over: what it left unsent is forgotten. */
    void enter(Window window);

    /** The window is over: sends what was due within it. True while some of that waits. */
    boolean drain(Window window);

    /** Time is up: reports what was due within the window and never sent. */
    void leave(Window window, long now);
}
