/** What holds for the repository as a whole: where it is and how it is laid out. */
package dev.tandem.testkit.repository;
