package dev.tandem.shipping.shipment.adapter.simulation;

import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.shipping.shipment.application.Carrier;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.Parcel;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes every parcel and has delivered it whenever it is asked; how long that takes is the timing's affair. */
public final class SimulatedCarrier implements Carrier {
    private static final String NAME = "Tandem Parcel";
    private static final int NUMBER_LENGTH = 12;

    @Override
    public CompletionStage<Consignment> book(UUID key, Parcel parcel) {
        String hash =
                NameBasedId.of("tracking-number", key.toString()).toString().replace("-", "");
        String number = "TP" + hash.substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT);
        return CompletableFuture.completedFuture(new Consignment(NAME, number));
    }

    @Override
    public CompletionStage<Boolean> isDelivered(Consignment consignment) {
        return CompletableFuture.completedFuture(true);
    }
}
