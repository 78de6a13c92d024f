/** Processes that die in the middle of their work, and what must hold all the same. */
package dev.tandem.testkit.crash;
