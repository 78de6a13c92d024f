/** The faults themselves: each does its damage, takes it back, and measures how long the recovery took. */
package dev.tandem.chaos.fault;
