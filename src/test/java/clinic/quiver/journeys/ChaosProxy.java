package clinic.quiver.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a tablet and the server, which can be cut, go silent, be slow, or lose what the server says. */
final class ChaosProxy implements AutoCloseable {

    /** What the line does to everything that is on it, and comes on it from now on. */
    enum Line {
        WHOLE,
        /** Nobody gets through, and everybody notices. */
        CUT,
        /** Whatever is sent vanishes, and nobody notices. */
        SILENT,
        /** Each piece takes its time. */
        SLOW,
        /** The server hears; what it says is lost. */
        DEAF
    }

    private static final int PIECE = 8192;
    private static final long SLOW_MILLISECONDS = 150;

    private final ServerSocket entrance;
    private final int serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Line line = Line.WHOLE;

    ChaosProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    String address() {
        return "http://localhost:" + entrance.getLocalPort();
    }

    /** From now on the line is like this. A line that becomes whole again has forgotten what was on it. */
    void become(Line now) {
        line = now;
        if (now == Line.CUT || now == Line.WHOLE) {
            sockets.forEach(ChaosProxy::close);
        }
    }

    private void welcome() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (line == Line.CUT) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // The entrance is closed, or somebody left in the door.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(client);
            sockets.add(server);
            Thread.ofVirtual().start(() -> carry(client, server, true));
            Thread.ofVirtual().start(() -> carry(server, client, false));
        } catch (IOException e) {
            close(client);
        }
    }

    private void carry(Socket from, Socket to, boolean toServer) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (line == Line.SLOW) {
                    Thread.sleep(SLOW_MILLISECONDS);
                }
                if (line != Line.SILENT && (toServer || line != Line.DEAF)) {
                    out.write(piece, 0, length);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One end has gone; the other goes with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(ChaosProxy::close);
    }
}
