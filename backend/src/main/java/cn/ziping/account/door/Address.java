package cn.ziping.account.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from. */
public final class Address {
    /** An IPv6 customer is given a /64 at least: 8 bytes. */
    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /** The address as text; behind a proxy the one that the proxy names (see {@code ProxySetup}). */
    public static String of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        if (remote == null) {
            return "";
        }
        var resolved = remote.getAddress();
        return resolved == null ? remote.getHostString() : bare(resolved.getHostAddress());
    }

    /** What one customer of a network provider holds: the address itself, of IPv6 the first half. */
    public static String network(String address) {
        try {
            // Only ever an address in digits, so that no name is looked up.
            var parsed = address.matches("[0-9a-fA-F:.]+") ? InetAddress.getByName(address) : null;
            if (parsed instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
            }
        } catch (UnknownHostException noAddress) {
            // Counted as it was written.
        }
        return address;
    }

    private static String bare(String address) {
        var scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }
}
