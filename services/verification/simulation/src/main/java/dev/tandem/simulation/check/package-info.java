/** What must hold in every run. */
package dev.tandem.simulation.check;
