package jp.naisc.council.publication.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jp.naisc.council.document.Digest;

/**
 * A page as it travels: compressed once, with its entity tags. Only the compressed form is kept, because every browser
 * takes it; the few clients that do not are served by unpacking as we write.
 *
 * <p>Strong entity tags name bytes, so the two encodings have two tags (RFC 9110 §8.8.3.3).
 */
final class FinishedPage {

    /** What an entry costs besides its body: the objects, the tags and the place in the map. */
    static final int OVERHEAD = 512;

    /** Outside the heap, where the socket can take it without a copy; read through duplicates only. */
    private final ByteBuffer packed;

    private final int plainLength;
    private final String tag;
    private final String packedTag;
    private final String contentType;
    private final Freshness freshness;

    private FinishedPage(byte[] packed, byte[] plain, String contentType, Freshness freshness) {
        this.packed = ByteBuffer.allocateDirect(packed.length).put(packed).flip();
        this.plainLength = plain.length;
        var name = Digest.of(plain).hex().substring(0, 32);
        this.tag = '"' + name + '"';
        this.packedTag = '"' + name + "-gzip\"";
        this.contentType = contentType;
        this.freshness = freshness;
    }

    static FinishedPage of(byte[] plain, String contentType, Freshness freshness) {
        return new FinishedPage(pack(plain), plain, contentType, freshness);
    }

    static FinishedPage html(byte[] plain, Freshness freshness) {
        return of(plain, "text/html;charset=UTF-8", freshness);
    }

    /** The compressed bytes themselves, not a copy: they are written thousands of times a second and never changed. */
    ByteBuffer packed() {
        return packed.asReadOnlyBuffer();
    }

    int length(boolean asPacked) {
        return asPacked ? packed.remaining() : plainLength;
    }

    String tag(boolean asPacked) {
        return asPacked ? packedTag : tag;
    }

    String contentType() {
        return contentType;
    }

    Freshness freshness() {
        return freshness;
    }

    int weight() {
        return packed.remaining() + OVERHEAD;
    }

    /** True if the reader's {@code If-None-Match} names this page in either encoding. */
    boolean isNamedIn(String ifNoneMatch) {
        return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag) || ifNoneMatch.contains(packedTag);
    }

    void unpackTo(OutputStream out) throws IOException {
        var bytes = new byte[packed.remaining()];
        packed.duplicate().get(bytes);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            in.transferTo(out);
        }
    }

    private static byte[] pack(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var gzip = new ThoroughGzip(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The smallest result the JDK can give: a page is packed once and sent thousands of times. */
    private static final class ThoroughGzip extends GZIPOutputStream {

        ThoroughGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
