/** Databases that outlive the replicas, and the replicas' lossy ways to them. */
package dev.tandem.simulation.storage;
