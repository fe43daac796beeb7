package dev.hwasil.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "CB007107, 203.0.113.7, 203.0.113.0/24",
        "FFFFFFFF, 255.255.255.255, 255.255.255.0/24",
        "20010DB8000100020003000400050006, 2001:db8:1:2::/64, 2001:db8:1::/48",
        "00000000000000000000000000000001, 0:0:0:0::/64, 0:0:0::/48"
    })
    void an_address_has_a_host_that_counts_and_a_network_that_is_kept(String octets, String host, String network) {
        assertThat(ClientAddress.of(HexFormat.of().parseHex(octets))).isEqualTo(new ClientAddress(host, network));
    }
}
