/** What ordering does with orders: the decider for the engine, and the one use case that asks another service. */
package dev.tandem.ordering.order.application;
