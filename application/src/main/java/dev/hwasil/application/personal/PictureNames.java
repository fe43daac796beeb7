package dev.hwasil.application.personal;

import dev.hwasil.domain.image.Artwork;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names for files that many systems take, whatever their uploader called them: a number, so that no two are alike in
 * any case, then their own name without what means something in a path. Not thread-safe.
 */
final class PictureNames {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");
    private static final int MAXIMUM = 80;

    private int last;

    /** {@code 0001-밤.png}. */
    String next(Artwork artwork) {
        last++;
        var extension = "." + artwork.format().extension();
        var called = artwork.fileName() == null ? "" : fit(artwork.fileName());
        if (called.isEmpty()) return "%04d%s".formatted(last, extension);
        var name = "%04d-%s".formatted(last, called);
        return name.toLowerCase(Locale.ROOT).endsWith(extension) ? name : name + extension;
    }

    private static String fit(String name) {
        var fit = UNFIT.matcher(name).replaceAll("_");
        var points = fit.codePointCount(0, fit.length());
        return points <= MAXIMUM ? fit : fit.substring(fit.offsetByCodePoints(0, points - MAXIMUM));
    }
}
