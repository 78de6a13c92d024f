/** After the faults: letting everything come to rest, and looking at what it came to. */
package dev.tandem.chaos.rest;
