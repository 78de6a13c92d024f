package dev.tandem.simulation;

import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.messaging.CommandBus;
import dev.tandem.notification.delivery.application.Instructions;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentStatus;
import dev.tandem.shipping.shipment.model.ShipmentCommand;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import dev.tandem.simulation.broker.Broker;
import dev.tandem.simulation.check.Watches;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Scheduler;
import dev.tandem.simulation.clock.Trace;
import dev.tandem.simulation.clock.Weather;
import dev.tandem.simulation.outside.Bank;
import dev.tandem.simulation.outside.Customers;
import dev.tandem.simulation.outside.Letterbox;
import dev.tandem.simulation.outside.Operator;
import dev.tandem.simulation.service.EventIds;
import dev.tandem.simulation.service.Parts;
import dev.tandem.simulation.service.Poison;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.Surroundings;
import dev.tandem.simulation.shop.Inventory;
import dev.tandem.simulation.shop.Notification;
import dev.tandem.simulation.shop.Ordering;
import dev.tandem.simulation.shop.Payment;
import dev.tandem.simulation.shop.Shipping;
import java.util.ArrayList;
import java.util.List;

/** Everything there is in a run. */
public final class World {
    private final Surroundings all;
    private final Bank bank;
    private final Letterbox letterbox;
    private final Service<NamedLines> inventory;
    private final Service<Orders> ordering;
    private final Service<CommandBus<PaymentCommand, PaymentStatus>> payment;
    private final Service<CommandBus<ShipmentCommand, ShipmentStatus>> shipping;
    private final Service<CommandBus<Instructions, Integer>> notification;
    private final Customers customers;

    World(Plan plan, Parts parts, boolean inWords) {
        Scheduler scheduler = new Scheduler();
        Dice dice = new Dice(plan.luck());
        Watches watches = Watches.create();
        this.all = new Surroundings(
                scheduler,
                dice,
                new Weather(dice, plan.climate().losses(), plan.climate().delays()),
                new Trace(scheduler, inWords),
                new Broker(scheduler, dice, watches.published()::published),
                watches,
                parts,
                new EventIds(),
                new Poison(dice, plan.climate().poison()));
        long skew = plan.climate().skew();
        this.bank = new Bank(watches.findings());
        this.letterbox = new Letterbox(watches.findings());
        this.inventory = new Service<>(all, new Inventory(plan.reservationTtl()), skew);
        this.ordering = new Service<>(all, new Ordering(inventory, plan.reservationTtl()), skew);
        this.payment = new Service<>(all, new Payment(bank), skew);
        this.shipping = new Service<>(all, new Shipping(plan.timing()), skew);
        this.notification = new Service<>(all, new Notification(letterbox), skew);
        this.customers = new Customers(all, ordering, inventory);
    }

    void start(Plan plan) {
        services().forEach(Service::start);
        services().forEach(service -> new Operator(all, service).start());
        customers.start(plan.customers());
    }

    /** Whether nothing is left to do: all asked is answered, published, consumed and carried out. */
    boolean isQuiet() {
        return workLeft().isEmpty();
    }

    /** What is left to do, in words. */
    public List<String> workLeft() {
        List<String> left = new ArrayList<>();
        if (!customers.isDone()) {
            left.add("customers wait for answers");
        }
        if (!all.watches().published().isComplete()) {
            left.add("events wait to be published");
        }
        services().stream()
                .filter(service -> !service.hasEmptyLanes())
                .forEach(service -> left.add(service.name() + " has letters"));
        services().stream()
                .filter(service -> !service.isIdle())
                .forEach(service -> left.add(service.name() + " has tasks"));
        all.broker().groups().stream()
                .filter(group -> !group.isDone())
                .forEach(group -> left.add(group.name() + " lags"));
        return left;
    }

    public Surroundings surroundings() {
        return all;
    }

    public List<Service<?>> services() {
        return List.of(ordering, inventory, payment, shipping, notification);
    }

    public Service<Orders> ordering() {
        return ordering;
    }

    public Service<NamedLines> inventory() {
        return inventory;
    }

    public Service<CommandBus<PaymentCommand, PaymentStatus>> payment() {
        return payment;
    }

    public Service<?> shipping() {
        return shipping;
    }

    public Service<?> notification() {
        return notification;
    }

    public Bank bank() {
        return bank;
    }

    public Letterbox letterbox() {
        return letterbox;
    }

    public Customers customers() {
        return customers;
    }
}
