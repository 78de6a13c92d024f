/** How much one client may ask, so that it leaves room for the others. */
package dev.tandem.gateway.limit;
