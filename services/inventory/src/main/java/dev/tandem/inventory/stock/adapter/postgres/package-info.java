/** How stock is stored and listed. */
package dev.tandem.inventory.stock.adapter.postgres;
