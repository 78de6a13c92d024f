/** Places many orders on a stack of its own and checks from outside that each ended as it should. */
package dev.tandem.dev.smoke;
