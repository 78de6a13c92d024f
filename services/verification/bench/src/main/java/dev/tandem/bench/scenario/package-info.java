/** What is measured: one numbered class per scenario. */
package dev.tandem.bench.scenario;
