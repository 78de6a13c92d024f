/**
 * Ordering and inventory behind the contracts of Tandem, written plainly: what Tandem is measured against. They keep
 * orders and stock, answer a repeated key and publish events by an outbox; all else is left out.
 */
package dev.tandem.peer;
