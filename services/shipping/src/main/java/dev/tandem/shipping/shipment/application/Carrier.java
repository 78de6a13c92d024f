package dev.tandem.shipping.shipment.application;

import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.Parcel;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Whoever brings the parcels. A failed stage means that the answer is unknown; the call is repeated. Never blocks;
 * safe for use from any thread.
 */
public interface Carrier {
    /**
     * Books a transport; the same key gives the same consignment. A booking moves nothing: the parcel is handed over
     * only after the dispatch is durable, and a booking whose shipment was cancelled meanwhile lapses unused.
     */
    CompletionStage<Consignment> book(UUID key, Parcel parcel);

    /** Whether the recipient has the parcel. Asked again until it is so. */
    CompletionStage<Boolean> isDelivered(Consignment consignment);
}
