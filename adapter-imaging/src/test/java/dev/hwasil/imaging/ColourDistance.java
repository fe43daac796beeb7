package dev.hwasil.imaging;

import java.awt.image.BufferedImage;

/** How far apart two pictures are to the eye: CIEDE2000 under D65, where 1 is just seen, side by side. */
final class ColourDistance {

    private static final double[] WHITE = {0.95047, 1, 1.08883};

    private ColourDistance() {}

    /** The mean over all pixels, with what is transparent laid on that grey. */
    static double mean(BufferedImage one, BufferedImage other, int ground) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                var a = lab(one.getRGB(x, y), ground);
                var b = lab(other.getRGB(x, y), ground);
                sum += distance(a, b);
            }
        }
        return sum / one.getWidth() / one.getHeight();
    }

    /** Sharma, Wu and Dalal 2005. */
    private static double distance(double[] a, double[] b) {
        double mean = (Math.hypot(a[1], a[2]) + Math.hypot(b[1], b[2])) / 2;
        double less = 1.5 - Math.sqrt(seventh(mean) / (seventh(mean) + seventh(25))) / 2;
        double chromaA = Math.hypot(a[1] * less, a[2]);
        double chromaB = Math.hypot(b[1] * less, b[2]);
        double hueA = hue(a, less);
        double hueB = hue(b, less);
        boolean isGrey = chromaA * chromaB == 0;
        double turn = isGrey ? 0 : Math.IEEEremainder(hueB - hueA, 360);
        double chroma = (chromaA + chromaB) / 2;
        double hue = isGrey ? hueA + hueB : hueA + turn / 2;
        double t = 1
                - 0.17 * cosine(hue - 30)
                + 0.24 * cosine(2 * hue)
                + 0.32 * cosine(3 * hue + 6)
                - 0.20 * cosine(4 * hue - 63);
        double fromGrey = square((a[0] + b[0]) / 2 - 50);
        double l = (b[0] - a[0]) / (1 + 0.015 * fromGrey / Math.sqrt(20 + fromGrey));
        double c = (chromaB - chromaA) / (1 + 0.045 * chroma);
        double h = 2 * Math.sqrt(chromaA * chromaB) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * chroma * t);
        double blue = 60 * Math.exp(-square((Math.floorMod((long) hue, 360L) - 275) / 25.0));
        double rotation =
                -2 * Math.sqrt(seventh(chroma) / (seventh(chroma) + seventh(25))) * Math.sin(Math.toRadians(blue));
        return Math.sqrt(square(l) + square(c) + square(h) + rotation * c * h);
    }

    private static double hue(double[] lab, double less) {
        return (Math.toDegrees(Math.atan2(lab[2], lab[1] * less)) + 360) % 360;
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double seventh(double value) {
        return Math.pow(value, 7);
    }

    private static double[] lab(int argb, int ground) {
        double alpha = (argb >>> 24) / 255.0;
        double r = linear(alpha * (argb >> 16 & 0xFF) + (1 - alpha) * ground);
        double g = linear(alpha * (argb >> 8 & 0xFF) + (1 - alpha) * ground);
        double b = linear(alpha * (argb & 0xFF) + (1 - alpha) * ground);
        double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE[0]);
        double y = curve((0.2126729 * r + 0.7151522 * g + 0.0721750 * b) / WHITE[1]);
        double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double value) {
        double share = value / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double curve(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    private static double square(double value) {
        return value * value;
    }
}
