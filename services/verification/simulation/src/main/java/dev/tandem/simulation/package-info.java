/** The whole order path in one thread and virtual time: seeded runs with faults, and what must hold in each. */
package dev.tandem.simulation;
