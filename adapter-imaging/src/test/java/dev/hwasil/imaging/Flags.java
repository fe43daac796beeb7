package dev.hwasil.imaging;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Pictures of a few flat fields, whose colours are known. */
final class Flags {

    static final Color ORANGE = new Color(224, 128, 32);
    static final Color TEAL = new Color(32, 140, 150);
    static final Color PLUM = new Color(120, 40, 110);
    static final Color SAND = new Color(210, 196, 160);

    private Flags() {}

    /** One field. */
    static BufferedImage plain(int width, int height, Color colour) {
        return quarters(width, height, BufferedImage.TYPE_4BYTE_ABGR, colour, colour, colour, colour);
    }

    /** Four fields: from left to right, then the next row. */
    static BufferedImage quarters(int width, int height, int type, Color... colours) {
        var image = new BufferedImage(width, height, type);
        for (int i = 0; i < 4; i++) {
            var field = image.getSubimage(i % 2 * (width / 2), i / 2 * (height / 2), (width + 1) / 2, (height + 1) / 2);
            var brush = field.createGraphics();
            brush.setComposite(AlphaComposite.Src);
            brush.setColor(colours[i]);
            brush.fillRect(0, 0, field.getWidth(), field.getHeight());
            brush.dispose();
        }
        return image;
    }
}
