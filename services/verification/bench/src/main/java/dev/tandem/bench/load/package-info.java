/** Requests by a schedule that no answer can delay, over as few system calls as possible, and what came of them. */
package dev.tandem.bench.load;
