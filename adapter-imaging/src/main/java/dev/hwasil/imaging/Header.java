package dev.hwasil.imaging;

import dev.hwasil.application.image.NotAnImage;
import dev.hwasil.application.image.UndecodableImage;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.image.ImageFormat;
import java.nio.ByteBuffer;

/** What a picture's file says before its pixels. Read in a bounded number of steps, without decoding. */
sealed interface Header permits JpegHeader, PngHeader, PsdHeader, TiffHeader, WebpHeader {

    ImageFormat format();

    /** The extent as it lies in the file. */
    Size stored();

    Orientation orientation();

    boolean animated();

    /** No printer's profile is longer, in bytes; what is, is none. */
    int LONGEST_PROFILE = 4 << 20;

    /** The ICC profile of its colours, put together when it is asked for; empty when it has none. */
    ByteBuffer profile();

    /** Fewer bytes than this cannot hold the picture's pixels: a file that has them lies. */
    long leastLength();

    /**
     * The header of the picture, told by its first bytes.
     *
     * @throws DomainException {@link NotAnImage} for what is none of the formats, {@link UndecodableImage} for a header
     *     that cannot be true
     */
    static Header read(ByteBuffer file) {
        if (JpegHeader.begins(file)) return JpegHeader.read(file);
        if (PngHeader.begins(file)) return PngHeader.read(file);
        if (WebpHeader.begins(file)) return WebpHeader.read(file);
        if (PsdHeader.begins(file)) return PsdHeader.read(file);
        if (TiffHeader.begins(file)) return TiffHeader.read(file);
        throw new NotAnImage().asException();
    }

    /** The extent a header names, when there can be one. */
    static Size extent(int width, int height) {
        if (width < 1 || height < 1) throw undecodable();
        return new Size(width, height);
    }

    static DomainException undecodable() {
        return new UndecodableImage().asException();
    }
}
