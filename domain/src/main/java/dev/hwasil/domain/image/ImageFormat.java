package dev.hwasil.domain.image;

/** The formats that are taken, told by content. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    /** A Photoshop document, of which the flattened picture is shown. */
    PSD("image/vnd.adobe.photoshop", "psd"),
    TIFF("image/tiff", "tif");

    private final String mediaType;
    private final String extension;

    ImageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The registered media type (IANA). */
    public String mediaType() {
        return mediaType;
    }

    /** What a file of this format is commonly called by, without the dot. */
    public String extension() {
        return extension;
    }
}
