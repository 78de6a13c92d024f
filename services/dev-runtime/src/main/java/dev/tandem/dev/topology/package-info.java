/** What runs, where it listens and who calls whom. */
package dev.tandem.dev.topology;
