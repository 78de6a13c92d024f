/** Stock items and the reservations that hold pieces of them. Imports {@code java.*} only. */
package dev.tandem.inventory.stock.model;
