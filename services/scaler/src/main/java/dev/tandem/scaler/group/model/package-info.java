/** How many replicas a consumer group needs so that no event gets older than its objective. Pure: time comes in with readings. */
package dev.tandem.scaler.group.model;
