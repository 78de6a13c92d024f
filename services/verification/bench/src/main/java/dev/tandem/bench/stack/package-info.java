/** The stacks that are measured, and the processes that load them. */
package dev.tandem.bench.stack;
