/** What inventory does with stock: the decider for the engine, and the look-ups and timers around it. */
package dev.tandem.inventory.stock.application;
