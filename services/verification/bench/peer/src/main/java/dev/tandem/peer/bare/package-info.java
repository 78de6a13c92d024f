/** No storage at all: what the calls alone cost. */
package dev.tandem.peer.bare;
