package dev.hwasil.imaging;

import static dev.hwasil.imaging.Header.undecodable;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Walks through the chunks of a PNG; the pixels in them are skipped. */
final class PngChunks {

    static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

    /** Its length and type before a chunk's data, its checksum behind. */
    private static final int AROUND_DATA = 12;

    private static final int MOST_CHUNKS = 100_000;
    private static final int LONGEST_NAME = 79;
    private static final int PROFILE_PART = 1 << 14;

    private final ByteBuffer file;
    private @Nullable ByteBuffer start;
    private ByteBuffer profile = ByteBuffer.allocate(0);
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean isAnimated;
    private int firstData = -1;
    private ByteBuffer palette = ByteBuffer.allocate(0);
    private ByteBuffer transparency = ByteBuffer.allocate(0);

    PngChunks(ByteBuffer file) {
        this.file = file;
    }

    PngHeader header() {
        forEach(this::read);
        if (start == null || firstData < 0) throw undecodable();
        int depth = start.get(8);
        var colours = PngHeader.Colours.numbered(start.get(9));
        if (!isDepth(depth, colours) || start.get(10) != 0 || start.get(11) != 0 || start.get(12) >> 1 != 0) {
            throw undecodable();
        }
        return new PngHeader(
                Header.extent(start.getInt(0), start.getInt(4)),
                depth,
                colours,
                start.get(12) == 1,
                isAnimated,
                orientation,
                profile,
                palette,
                transparency,
                firstData);
    }

    /** Refuses a file whose pixels, or what is needed to understand them, are not as they were written. */
    void requireIntact() {
        forEach((type, at, length) -> {
            boolean isCritical = Character.isUpperCase(type.charAt(0));
            if (!isCritical) return;
            var checksum = new CRC32();
            checksum.update(file.slice(at - 4, length + 4));
            if ((int) checksum.getValue() != file.getInt(at + length)) throw undecodable();
        });
    }

    private interface Visitor {
        void visit(String type, int data, int length);
    }

    private void forEach(Visitor visitor) {
        int at = SIGNATURE.length();
        for (int i = 0; i < MOST_CHUNKS; i++) {
            if (at + AROUND_DATA > file.limit()) throw undecodable();
            int length = file.getInt(at);
            if (length < 0 || length > file.limit() - at - AROUND_DATA) throw undecodable();
            var type = typeAt(at + 4);
            if (type.equals("IEND")) return;
            visitor.visit(type, at + 8, length);
            at += length + AROUND_DATA;
        }
        throw undecodable();
    }

    private String typeAt(int at) {
        var letters = new byte[4];
        file.get(at, letters);
        return new String(letters, ISO_8859_1);
    }

    private void read(String type, int at, int length) {
        var data = Bytes.part(file, at, length, ByteOrder.BIG_ENDIAN);
        if (start == null && !type.equals("IHDR")) throw undecodable();
        switch (type) {
            case "IHDR" -> {
                if (start != null || length != 13) throw undecodable();
                start = data;
            }
            case "PLTE" -> palette = data;
            case "tRNS" -> transparency = data;
            case "IDAT" -> {
                if (firstData < 0) firstData = at;
            }
            case "acTL" -> isAnimated = true;
            case "eXIf" -> orientation = Exif.orientation(data);
            case "iCCP" -> profile = data;
            default -> {} // pixels, or nothing of use here
        }
    }

    private static boolean isDepth(int depth, PngHeader.Colours colours) {
        return switch (colours) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
        };
    }

    /** The profile in an iCCP chunk: a name, a zero, the number of the compression, the compressed profile. */
    static ByteBuffer unpackedProfile(ByteBuffer chunk) {
        var none = ByteBuffer.allocate(0);
        int name = 0;
        while (name < Math.min(LONGEST_NAME, chunk.limit()) && chunk.get(name) != 0) name++;
        if (name + 2 >= chunk.limit()) return none;
        try (var inflater = new Inflater()) {
            inflater.setInput(chunk.slice(name + 2, chunk.limit() - name - 2));
            var profile = new ByteArrayOutputStream();
            var part = new byte[PROFILE_PART];
            for (int count = 1; count > 0 && profile.size() <= Header.LONGEST_PROFILE; ) {
                count = inflater.inflate(part);
                profile.write(part, 0, count);
            }
            return inflater.finished() ? ByteBuffer.wrap(profile.toByteArray()) : none;
        } catch (DataFormatException _) {
            return none;
        }
    }
}
