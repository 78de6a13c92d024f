/** One statement per request, which is its own transaction: as far as a request at a time can be taken. */
package dev.tandem.peer.tuned;
