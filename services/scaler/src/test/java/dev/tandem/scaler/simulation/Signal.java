package dev.tandem.scaler.simulation;

/** What KEDA asks a scaler for. */
interface Signal {
    /** Called every second, for scalers that keep watch themselves. */
    void tick(double time, Group group);

    double metric(double time, Group group);

    /** The metric's target per replica. */
    double target();

    boolean active(double time, Group group);

    /** Seconds between two looks at whether a group at zero has to be woken. */
    double activationSeconds();
}
