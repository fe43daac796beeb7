package dev.hwasil.demo.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Paper of the size of a picture. */
final class Sheet {

    private Sheet() {}

    static BufferedImage blank() {
        return new BufferedImage(Canvas.WIDTH, Canvas.HEIGHT, BufferedImage.TYPE_INT_RGB);
    }

    static Graphics2D pen(BufferedImage sheet) {
        var pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }
}
