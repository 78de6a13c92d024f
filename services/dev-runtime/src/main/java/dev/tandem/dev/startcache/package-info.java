/** Start caches: what Java learned of a program while it worked, kept for its later starts. */
package dev.tandem.dev.startcache;
