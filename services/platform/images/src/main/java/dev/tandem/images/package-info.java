/** Container images of the services, built without a container engine. */
package dev.tandem.images;
