package dev.tandem.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNameTest {
    @Test
    void addressOfIpv4IsAClient() {
        assertThat(ClientName.network("192.0.2.1")).isNotEqualTo(ClientName.network("192.0.2.2"));
        assertThat(ClientName.network("::ffff:192.0.2.1")).isNotEqualTo(ClientName.network("::ffff:192.0.2.2"));
    }

    @Test
    void networkOfIpv6IsAClient() {
        assertThat(ClientName.network("2001:db8:0:1::1"))
                .isEqualTo(ClientName.network("2001:db8:0:1:ffff::2"))
                .isNotEqualTo(ClientName.network("2001:db8:0:2::1"));
    }
}
