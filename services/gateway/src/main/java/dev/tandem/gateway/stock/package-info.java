/** Stock over REST. */
package dev.tandem.gateway.stock;
