package dev.tandem.shipping.shipment.application;

import dev.tandem.shipping.shipment.ShipmentSamples;
import dev.tandem.shipping.shipment.model.Consignment;
import dev.tandem.shipping.shipment.model.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Behaves as the test says; by default it books and delivers at once. */
final class ScriptedCarrier implements Carrier {
    private final List<UUID> bookings = new ArrayList<>();
    private CompletableFuture<Consignment> answer = CompletableFuture.completedFuture(ShipmentSamples.CONSIGNMENT);
    private boolean failNextBooking;
    private int deliveredOnCheck = 1;
    private int checks;

    @Override
    public CompletionStage<Consignment> book(UUID key, Parcel parcel) {
        bookings.add(key);
        if (failNextBooking) {
            failNextBooking = false;
            return CompletableFuture.failedFuture(new IllegalStateException("The carrier is down."));
        }
        return answer.copy();
    }

    @Override
    public CompletionStage<Boolean> isDelivered(Consignment consignment) {
        checks++;
        return CompletableFuture.completedFuture(checks >= deliveredOnCheck);
    }

    void holdAnswers() {
        answer = new CompletableFuture<>();
    }

    void answer() {
        answer.complete(ShipmentSamples.CONSIGNMENT);
    }

    void failNextBooking() {
        failNextBooking = true;
    }

    void deliverOnCheck(int check) {
        deliveredOnCheck = check;
    }

    List<UUID> bookings() {
        return bookings;
    }

    int checks() {
        return checks;
    }
}
