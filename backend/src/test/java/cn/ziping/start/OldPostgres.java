package cn.ziping.start;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Speaks just enough of PostgreSQL's protocol to say how old it is; the binaries of old versions are not at hand. */
final class OldPostgres implements AutoCloseable {
    private static final int PROTOCOL_3 = 196608;

    private final ServerSocket socket;
    private final String version;

    OldPostgres(String version) throws IOException {
        this.version = version;
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "old PostgreSQL");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "postgresql://localhost:" + socket.getLocalPort() + "/ziping";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept();
                    var in = new DataInputStream(client.getInputStream());
                    var out = new DataOutputStream(client.getOutputStream())) {
                greet(in, out);
                while (answer(in, out)) {
                    out.flush();
                }
            } catch (IOException gone) {
                // The next one is served, if there is one.
            }
        }
    }

    private void greet(DataInputStream in, DataOutputStream out) throws IOException {
        while (startup(in) != PROTOCOL_3) {
            out.write('N'); // Neither TLS nor GSS is offered.
        }
        send(out, 'R', new byte[4]);
        for (var setting : new String[] {"server_version\0" + version, "client_encoding\0UTF8", "DateStyle\0ISO"}) {
            send(out, 'S', text(setting));
        }
        send(out, 'Z', new byte[] {'I'});
    }

    private static int startup(DataInputStream in) throws IOException {
        var length = in.readInt();
        var code = in.readInt();
        in.readNBytes(length - 8);
        return code;
    }

    private static boolean answer(DataInputStream in, DataOutputStream out) throws IOException {
        var request = in.read();
        if (request < 0 || request == 'X') {
            return false;
        }
        in.readNBytes(in.readInt() - 4);
        switch (request) {
            case 'P' -> send(out, '1', new byte[0]);
            case 'B' -> send(out, '2', new byte[0]);
            case 'D' -> send(out, 'n', new byte[0]);
            case 'E' -> send(out, 'C', text("SET"));
            default -> send(out, 'Z', new byte[] {'I'});
        }
        return true;
    }

    private static void send(DataOutputStream out, char type, byte[] body) throws IOException {
        out.write(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    private static byte[] text(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
