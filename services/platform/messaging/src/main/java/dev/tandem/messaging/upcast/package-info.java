/** Old forms of events, brought up to today's. */
package dev.tandem.messaging.upcast;
