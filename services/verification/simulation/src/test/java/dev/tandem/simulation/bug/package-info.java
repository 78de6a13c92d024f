/** Parts with known bugs, each of which the simulation has to find. */
package dev.tandem.simulation.bug;
