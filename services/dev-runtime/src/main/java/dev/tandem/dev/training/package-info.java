/** Training: a stack under load, from which start caches are made. */
package dev.tandem.dev.training;
