/** The shipping service. */
package dev.tandem.shipping;
