package dev.tandem.chaos.fault;

import dev.tandem.chaos.plan.Fault;

/** Does what a fault says; returns when it is over and what it hit serves again, or when that took too long. */
interface Injector {

    void inject(Fault fault);
}
