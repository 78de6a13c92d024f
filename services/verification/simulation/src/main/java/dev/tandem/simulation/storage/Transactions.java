package dev.tandem.simulation.storage;

/** Opens and ends a database's transactions; an open one keeps later ones above the horizon. */
public interface Transactions {
    long begin();

    void end(long transaction);
}
