/** Services as sets of replicas, each put together from production parts on one lossy database. */
package dev.tandem.simulation.service;
