/** A broker in memory: partitions, groups, committed offsets, and the replicas' producers and consumers. */
package dev.tandem.simulation.broker;
