/** The five services of an order, each put together from its own classes. */
package dev.tandem.simulation.shop;
