/** What goes wrong when: a pure function of the seed. */
package dev.tandem.chaos.plan;
