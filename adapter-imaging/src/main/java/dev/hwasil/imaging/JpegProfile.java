package dev.hwasil.imaging;

import java.nio.ByteBuffer;

/** The ICC profile of a JPEG, which comes in numbered pieces of at most 64 KiB. */
final class JpegProfile {

    private static final String SIGNATURE = "ICC_PROFILE\0";
    private static final int HEADER_LENGTH = SIGNATURE.length() + 2;

    private final ByteBuffer[] pieces = new ByteBuffer[256];
    private int announced;

    /** Takes the piece in an APP2 segment, if that is one. */
    void add(ByteBuffer segment) {
        if (segment.limit() <= HEADER_LENGTH || !Bytes.isAt(segment, 0, SIGNATURE)) return;
        pieces[Bytes.unsigned(segment, HEADER_LENGTH - 2)] = segment.position(HEADER_LENGTH);
        announced = Bytes.unsigned(segment, HEADER_LENGTH - 1);
    }

    /** The profile; empty when there is none, not all of it, or too much. */
    ByteBuffer whole() {
        int length = 0;
        for (int i = 1; i <= announced; i++) {
            if (pieces[i] == null) return ByteBuffer.allocate(0);
            length += pieces[i].remaining();
        }
        if (length > Header.LONGEST_PROFILE) return ByteBuffer.allocate(0);
        var whole = ByteBuffer.allocate(length);
        for (int i = 1; i <= announced; i++) whole.put(pieces[i].duplicate());
        return whole.flip();
    }
}
