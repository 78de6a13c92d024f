/** Transition tables of state machines: tests that visit every row, and the diagram drawn from the same rows. */
package dev.tandem.testkit.transition;
