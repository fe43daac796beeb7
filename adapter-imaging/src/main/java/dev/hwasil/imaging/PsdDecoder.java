package dev.hwasil.imaging;

import java.nio.ByteBuffer;

/**
 * Decodes the flattened picture of Photoshop documents, row by row: its channels lie one after the other in the file.
 */
final class PsdDecoder {

    private PsdDecoder() {}

    /** How many bytes {@link #decode} holds at once, for the most. */
    static long memory(PsdHeader header, Size target) {
        return Reducer.memory(header.stored(), header.samples().layout().channels(), target)
                + Relay.memory((long) header.stored().width()
                        * header.samples().layout().channels())
                + 8L * header.stored().width() * header.samples().count();
    }

    /** The picture as it lies in the file, reduced to the target. */
    static Pixels decode(ByteBuffer file, PsdHeader header, Size target, Workers workers) {
        var samples = header.samples();
        int width = header.stored().width();
        var channels = header.packed() ? packed(file, header) : stored(file, header);
        var reducer = new Reducer(header.stored(), samples.layout(), target);
        var packedRow = new byte[header.rowLength()];
        var row = new byte[width * samples.count()];
        try (var relay = new Relay(width * samples.layout().channels(), reducer::accept, workers)) {
            for (int y = 0; y < header.stored().height(); y++) {
                for (int channel = 0; channel < channels.length; channel++) {
                    channels[channel].read(packedRow);
                    samples.unpack(packedRow, width, row, channel, samples.count());
                }
                relay.put((rows, at) -> samples.toPixels(row, width, rows, at));
            }
            relay.finish();
        }
        return reducer.pixels();
    }

    private static Packed[] stored(ByteBuffer file, PsdHeader header) {
        var channels = new Packed[header.samples().count()];
        long length = (long) header.stored().height() * header.rowLength();
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = Packed.stored(Bytes.named(file, header.data() + channel * length, length));
        }
        return channels;
    }

    /** The lengths of all packed rows come first. */
    private static Packed[] packed(ByteBuffer file, PsdHeader header) {
        var channels = new Packed[header.samples().count()];
        int lengths = header.data();
        long at = lengths + 2L * header.rows();
        for (int channel = 0; channel < channels.length; channel++) {
            long length = 0;
            for (int y = 0; y < header.stored().height(); y++, lengths += 2) {
                length += Short.toUnsignedInt(file.getShort(lengths));
            }
            channels[channel] = new PackBits(Bytes.named(file, at, length));
            at += length;
        }
        return channels;
    }
}
