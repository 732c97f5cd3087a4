package jp.naisc.council.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Asks for one address over many keep-alive connections, as fast as the answers come, on one thread: the load generator
 * should cost both servers the same and little. Answers to the same request have the same length, so after the first they are
 * only counted.
 */
final class KeepAliveLoad {

    private static final int CONNECTIONS = 64;

    private final int port;
    private final byte[] request;

    KeepAliveLoad(int port, String path) {
        this.port = port;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Whole answers a second, after a warm-up of a third of the time. */
    double perSecond(int seconds) throws IOException {
        var length = lengthOfAnswer();
        var scratch = ByteBuffer.allocateDirect(1 << 18);
        try (var selector = Selector.open()) {
            for (var i = 0; i < CONNECTIONS; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, new Reader(length));
                channel.write(ByteBuffer.wrap(request));
            }
            count(selector, scratch, seconds / 3.0);
            var begun = System.nanoTime();
            var answers = count(selector, scratch, seconds);
            var took = (System.nanoTime() - begun) / 1e9;
            for (var key : selector.keys()) {
                key.channel().close();
            }
            return answers / took;
        }
    }

    private long count(Selector selector, ByteBuffer scratch, double seconds) throws IOException {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var answers = 0L;
        while (System.nanoTime() < end) {
            selector.select(100);
            for (var key : selector.selectedKeys()) {
                answers += read(key, scratch);
            }
            selector.selectedKeys().clear();
        }
        return answers;
    }

    private int read(SelectionKey key, ByteBuffer scratch) throws IOException {
        var channel = (SocketChannel) key.channel();
        var reader = (Reader) key.attachment();
        scratch.clear();
        var got = channel.read(scratch);
        if (got < 0) {
            throw new IOException("the server ended a keep-alive connection");
        }
        reader.missing -= got;
        if (reader.missing > 0) {
            return 0;
        }
        reader.missing = reader.length;
        channel.write(ByteBuffer.wrap(request));
        return 1;
    }

    /** Reads one answer properly: its status, its headers, its Content-Length. */
    private long lengthOfAnswer() throws IOException {
        try (var channel = SocketChannel.open(new InetSocketAddress("localhost", port))) {
            channel.write(ByteBuffer.wrap(request));
            var buffer = ByteBuffer.allocate(16_384);
            while (channel.read(buffer) > 0) {
                var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
                var end = text.indexOf("\r\n\r\n");
                if (end < 0) {
                    continue;
                }
                var head = text.substring(0, end).toLowerCase(Locale.ROOT);
                if (!head.startsWith("http/1.1 200") || !head.contains("content-encoding: gzip")) {
                    throw new IOException("not the page, packed: " + head);
                }
                return end + 4L + Long.parseLong(head.replaceAll("(?s).*content-length: (\\d+).*", "$1"));
            }
            throw new IOException("no answer");
        }
    }

    private static final class Reader {
        private final long length;
        private long missing;

        Reader(long length) {
            this.length = length;
            this.missing = length;
        }
    }
}
