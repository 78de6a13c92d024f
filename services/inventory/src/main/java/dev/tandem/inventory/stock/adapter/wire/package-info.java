/** Stock in the words of the contract: the same messages serve gRPC, Kafka and the event store. */
package dev.tandem.inventory.stock.adapter.wire;
