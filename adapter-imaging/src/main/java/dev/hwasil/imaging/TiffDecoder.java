package dev.hwasil.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Decodes TIFFs row by row: the segments that a row crosses, of all its channels, are unpacked side by side. */
final class TiffDecoder {

    /** What a segment that is being unpacked takes, at the most: the strings of LZW, or zlib's window. */
    private static final int MEMORY_OF_SEGMENT = 64 << 10;

    private TiffDecoder() {}

    /** How many bytes {@link #decode} holds at once, for the most. */
    static long memory(TiffHeader header, Size target) {
        long sideBySide = (long) header.across() * header.planes();
        return Reducer.memory(header.stored(), header.samples().layout().channels(), target)
                + 8L
                        * (header.stored().width() + header.segment().width())
                        * header.samples().count()
                + Relay.memory((long) header.stored().width()
                        * header.samples().layout().channels())
                + sideBySide * MEMORY_OF_SEGMENT;
    }

    /** The picture as it lies in the file, reduced to the target. */
    static Pixels decode(ByteBuffer file, TiffHeader header, Size target, Workers workers) {
        var samples = header.samples();
        int width = header.stored().width();
        var reducer = new Reducer(header.stored(), samples.layout(), target);
        var packed = new byte[samples.bytes(header.segment().width() * header.together())];
        var row = new byte[width * samples.count()];
        try (var relay = new Relay(width * samples.layout().channels(), reducer::accept, workers)) {
            for (int band = 0; band < header.down(); band++) {
                int rows = Math.min(
                        header.segment().height(),
                        header.stored().height() - band * header.segment().height());
                var segments = new ArrayList<Packed>();
                try {
                    open(segments, file, header, band);
                    for (int y = 0; y < rows; y++) {
                        readRow(segments, header, packed, row);
                        relay.put((batch, at) -> samples.toPixels(row, width, batch, at));
                    }
                } finally {
                    segments.forEach(Packed::close);
                }
            }
            relay.finish();
        }
        return reducer.pixels();
    }

    private static void readRow(List<Packed> segments, TiffHeader header, byte[] packed, byte[] row) {
        var samples = header.samples();
        int width = header.segment().width();
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).read(packed);
            if (header.differences()) addUp(packed, header);
            int left = i % header.across() * width;
            int plane = i / header.across();
            int shown = Math.min(width, header.stored().width() - left);
            samples.unpack(
                    packed,
                    shown * header.together(),
                    row,
                    left * samples.count() + plane,
                    header.planar() ? samples.count() : 1);
        }
    }

    private static void addUp(byte[] packed, TiffHeader header) {
        int step = header.together();
        if (header.samples().depth() == 8) {
            for (int i = step; i < packed.length; i++) packed[i] += packed[i - step];
            return;
        }
        int low = header.samples().order() == ByteOrder.BIG_ENDIAN ? 1 : 0;
        for (int i = 2 * step; i < packed.length; i += 2) {
            int before = i - 2 * step;
            int sum = (packed[i + low] & 0xFF) + (packed[before + low] & 0xFF);
            packed[i + low] = (byte) sum;
            packed[i + 1 - low] += (byte) (packed[before + 1 - low] + (sum >> 8));
        }
    }

    /** Adds the segments of one band: of all of its channels, one channel after the other. */
    private static void open(List<Packed> segments, ByteBuffer file, TiffHeader header, int band) {
        for (int plane = 0; plane < header.planes(); plane++) {
            int first = (plane * header.down() + band) * header.across();
            for (int x = 0; x < header.across(); x++) {
                var data = Bytes.named(
                        file, header.offsets().at(first + x), header.lengths().at(first + x));
                segments.add(
                        switch (header.packing()) {
                            case STORED -> Packed.stored(data);
                            case LZW -> new Lzw(data);
                            case DEFLATE -> Packed.deflated(data);
                            case PACK_BITS -> new PackBits(data);
                        });
            }
        }
    }
}
