package dev.hwasil.imaging;

import java.lang.foreign.MemorySegment;

/** Decodes JPEGs. There are two: a fast one that needs a library of the system, and one that is always there. */
interface JpegDecoder {

    /** How many bytes {@link #decode} holds at once, for the most. */
    long memory(JpegHeader header, Size target);

    /**
     * The picture as it lies in the file, reduced to the target.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code invalid-image} when the bytes cannot be decoded, or not to
     *     their end
     */
    Pixels decode(MemorySegment file, JpegHeader header, Size target, Workers workers);
}
