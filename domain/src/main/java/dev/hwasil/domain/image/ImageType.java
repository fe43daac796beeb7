package dev.hwasil.domain.image;

/** Which of a scene's two pictures. */
public enum ImageType {
    LINEART,
    ART
}
