package jp.naisc.council.document.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.naisc.council.document.format.ImportResult.Refusal;

/**
 * Decodes bytes strictly. UTF-8, or UTF-16 when its mark says so; anything else is refused and named. Shift_JIS is not
 * guessed: 〜, ― and － have two readings there, and an official text must not depend on which one a library prefers.
 */
final class SourceBytes {

    private record Signature(String kind, byte[] bytes) {}

    private static final List<Signature> BINARIES = List.of(
            new Signature("docx or another zip", new byte[] {'P', 'K', 3, 4}),
            new Signature("pdf", new byte[] {'%', 'P', 'D', 'F'}),
            new Signature("doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}),
            new Signature("png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
            new Signature("jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
            new Signature("gzip", new byte[] {0x1f, (byte) 0x8b}));

    private SourceBytes() {}

    static String decode(byte[] bytes) {
        if (bytes.length > ImportLimits.BYTES) {
            throw new RefusedImport(Refusal.TOO_LARGE, "bytes");
        }
        for (Signature binary : BINARIES) {
            if (startsWith(bytes, binary.bytes)) {
                throw new RefusedImport(Refusal.NOT_TEXT, binary.kind);
            }
        }
        if (startsWith(bytes, new byte[] {(byte) 0xfe, (byte) 0xff})
                || startsWith(bytes, new byte[] {(byte) 0xff, (byte) 0xfe})) {
            return strict(bytes, StandardCharsets.UTF_16, "UTF-16");
        }
        String text = strict(bytes, StandardCharsets.UTF_8, "");
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String strict(byte[] bytes, Charset charset, String name) {
        try {
            return decoded(bytes, charset);
        } catch (CharacterCodingException e) {
            throw new RefusedImport(Refusal.NOT_UTF8, name.isEmpty() ? guess(bytes) : "broken " + name);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Only to tell the person what to save the file as; never to read it. */
    private static String guess(byte[] bytes) {
        for (String name : List.of("EUC-JP", "Shift_JIS")) {
            try {
                String text = decoded(bytes, Charset.forName(name.equals("Shift_JIS") ? "windows-31j" : name));
                boolean kana = text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x30fc);
                if (kana) {
                    return name;
                }
            } catch (CharacterCodingException e) {
                // not this one either
            }
        }
        return "unknown encoding";
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }
}
