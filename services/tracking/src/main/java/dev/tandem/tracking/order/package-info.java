/** Orders as their readers see them. */
package dev.tandem.tracking.order;
