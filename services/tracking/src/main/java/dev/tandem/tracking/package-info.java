/** The read side: what is known of every order, and its story as it unfolds. */
package dev.tandem.tracking;
