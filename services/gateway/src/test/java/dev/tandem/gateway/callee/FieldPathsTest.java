package dev.tandem.gateway.callee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathsTest {
    @ParameterizedTest
    @CsvSource({
        "email,/email",
        "customer_id,/customerId",
        "lines[0].unit_price.minor_units,/lines/0/unitPrice/minorUnits",
        "shipping_address.postal_code,/shippingAddress/postalCode",
        "'',''",
        "line_1,/line1"
    })
    void becomeJsonPointers(String path, String pointer) {
        assertThat(FieldPaths.toPointer(path)).isEqualTo(pointer);
    }
}
