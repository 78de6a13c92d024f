/** TCP connections between parts, led through one thread that can spread, delay, stall and break them. */
package dev.tandem.dev.link;
