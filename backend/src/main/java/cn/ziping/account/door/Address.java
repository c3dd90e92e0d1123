package cn.ziping.account.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from. */
public final class Address {
    /** An IPv6 customer is given a /64 at least: 8 bytes. */
    private static final int NETWORK_BYTES = 8;

    /** What the database keeps; no address is longer, but what a proxy says may be. */
    private static final int LONGEST = 64;

    private Address() {}

    /** The address as text; behind a proxy the one that the proxy names (see {@code ProxySetup}). */
    public static String of(ServerWebExchange exchange) {
        return of(exchange.getRequest().getRemoteAddress());
    }

    static String of(@Nullable InetSocketAddress remote) {
        if (remote == null) {
            return "";
        }
        var resolved = remote.getAddress();
        var text = resolved == null ? remote.getHostString() : resolved.getHostAddress();
        var bare = bare(text);
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    /** What one customer of a network provider holds: the address itself, of IPv6 the first half. */
    public static String network(String address) {
        try {
            // No name has a colon, so that none is looked up.
            var parsed = address.indexOf(':') >= 0 ? InetAddress.getByName(address) : null;
            if (parsed instanceof Inet6Address six) {
                return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
            }
            // A version 4 address in the form of version 6.
            return parsed == null ? address : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            // Counted as it was written.
            return address;
        }
    }

    /** Without the brackets that a version 6 address has in a header, and without the interface it came in by. */
    private static String bare(String address) {
        var text =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        var scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }
}
