/** The one feature of this service. {@link StockWiring} puts its parts together. */
package dev.tandem.inventory.stock;
