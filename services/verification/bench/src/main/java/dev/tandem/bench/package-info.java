/** Measures what Tandem does on this machine, against baselines of the same run. */
package dev.tandem.bench;
