/** Keeps the books of stock: what is on hand, what is held for orders, what has left. Begin at {@link Inventory}. */
package dev.tandem.inventory;
