/** The world around the services: customers, a bank and letterboxes, all of which remember. */
package dev.tandem.simulation.outside;
