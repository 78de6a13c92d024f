/** How fast a service starts and how much memory it keeps, by the form in which it is run. */
package dev.tandem.dev.measure;
