package dev.tandem.shipping;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Everything that can be set about shipping. */
@ConfigMapping(prefix = "tandem.shipping")
public interface ShippingConfig {
    /** How long packing takes: from paid until the carrier is called. Until then the order can be cancelled. */
    @WithDefault("400ms")
    Duration untilDispatch();

    /** How long a parcel travels before the carrier is asked whether it arrived. */
    @WithDefault("400ms")
    Duration untilDelivery();
}
