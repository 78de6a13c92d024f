/** Processes of the bench itself, each with a line of JSON messages to the one that started it. */
package dev.tandem.bench.child;
