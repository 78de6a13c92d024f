/** Virtual time, seeded choices, and machines that die, pause and call each other over a lossy network. */
package dev.tandem.simulation.clock;
