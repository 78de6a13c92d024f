/** What the machine spends and how quiet it is, as Linux counts it; elsewhere nothing is known. */
package dev.tandem.bench.machine;
