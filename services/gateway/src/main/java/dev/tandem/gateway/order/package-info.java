/** Orders over REST: place, read, list, cancel, follow. */
package dev.tandem.gateway.order;
