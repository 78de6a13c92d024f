/** What the database and the broker can do when nothing else is in their way. */
package dev.tandem.bench.bare;
