package dev.hwasil.imaging;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws and paints as illustrators do: panels and figures in ink, layers of brush strokes in colour. */
final class Studio {

    private static final int STROKES = 1_500;
    private static final int PANELS = 3;

    private Studio() {}

    /** Brush strokes that grow finer from layer to layer; around them paper, or nothing. */
    static BufferedImage painting(int width, int height, boolean transparent) {
        var image = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var canvas = canvas(image);
        if (!transparent) {
            canvas.setColor(new Color(244, 238, 224));
            canvas.fillRect(0, 0, width, height);
        }
        var random = new Random(4);
        for (int i = 0; i < STROKES; i++) {
            float fineness = 1 - 0.95f * i / STROKES;
            canvas.setColor(colour(random, transparent));
            canvas.setStroke(new BasicStroke(
                    Math.max(1, height * 0.08f * fineness), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.draw(sweep(random, width, height, transparent ? 0.5 : 0.9, 0.4 * fineness + 0.03));
        }
        canvas.dispose();
        grain(image);
        return image;
    }

    /** A page of a storyboard: panels, and figures in them, in thin ink. */
    static BufferedImage lineDrawing(int width, int height, boolean onWhite) {
        var image = new BufferedImage(
                width, height, onWhite ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
        var canvas = canvas(image);
        if (onWhite) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
        }
        canvas.setColor(new Color(24, 22, 30));
        var random = new Random(5);
        double panel = (double) height / PANELS;
        for (int row = 0; row < PANELS; row++) {
            canvas.setStroke(new BasicStroke(Math.max(1, height / 300f)));
            canvas.draw(new Rectangle2D.Double(width * 0.04, panel * (row + 0.06), width * 0.92, panel * 0.88));
            for (int i = 0; i < 4; i++) {
                figure(canvas, random, width * (0.16 + 0.22 * i), panel * (row + 0.2), panel * 0.66);
            }
        }
        canvas.dispose();
        return image;
    }

    private static Graphics2D canvas(BufferedImage image) {
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setComposite(AlphaComposite.SrcOver);
        return canvas;
    }

    /** The weave of the canvas under the paint. */
    private static void grain(BufferedImage image) {
        var noise = new FractalNoise(6, 0.9f);
        var raster = image.getRaster();
        var row = new int[image.getWidth() * raster.getNumBands()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) {
                int x = i / raster.getNumBands();
                boolean isColour = i % raster.getNumBands() < 3;
                if (isColour) row[i] = Math.clamp((int) (row[i] * (1 + 0.25f * noise.heightAt(x, y))), 0, 255);
            }
            raster.setPixels(0, y, image.getWidth(), 1, row);
        }
    }

    private static Color colour(Random random, boolean transparent) {
        var hue = Color.getHSBColor(
                0.55f + 0.35f * (float) random.nextGaussian() * 0.4f,
                0.3f + 0.5f * random.nextFloat(),
                0.25f + 0.7f * random.nextFloat());
        return new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), transparent ? 90 + random.nextInt(120) : 200);
    }

    private static Path2D sweep(Random random, int width, int height, double field, double length) {
        double x = width * (0.5 + field * (random.nextDouble() - 0.5));
        double y = height * (0.5 + field * (random.nextDouble() - 0.5));
        var path = new Path2D.Double();
        path.moveTo(x, y);
        path.curveTo(
                x + width * length * random.nextGaussian() * 0.3,
                y + height * length * random.nextGaussian() * 0.3,
                x + width * length * random.nextGaussian() * 0.5,
                y + height * length * random.nextGaussian() * 0.5,
                x + width * length * random.nextGaussian() * 0.6,
                y + height * length * random.nextGaussian() * 0.6);
        return path;
    }

    /** A head, a body, limbs, hair and the folds of a coat. */
    private static void figure(Graphics2D canvas, Random random, double x, double y, double height) {
        double head = height * 0.16;
        canvas.setStroke(
                new BasicStroke((float) Math.max(0.7, height / 220), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Ellipse2D.Double(x - head / 2, y, head, head * 1.2));
        for (int hair = 0; hair < 24; hair++) {
            curve(canvas, random, x, y + head * 0.1, x + head * (hair / 12.0 - 1), y + head * 1.1, head * 0.3);
        }
        double hips = y + height * 0.55;
        curve(canvas, random, x - head * 0.1, y + head * 1.2, x - head * 0.3, hips, head * 0.2);
        curve(canvas, random, x + head * 0.1, y + head * 1.2, x + head * 0.3, hips, head * 0.2);
        for (int side = -1; side <= 1; side += 2) {
            curve(canvas, random, x + side * head * 0.2, y + head * 1.4, x + side * head * 1.6, hips, head);
            curve(canvas, random, x + side * head * 0.2, hips, x + side * head * 0.7, y + height, head * 0.4);
        }
        for (int fold = 0; fold < 10; fold++) {
            curve(canvas, random, x, y + head * 1.6, x + head * (fold / 5.0 - 1), hips + head, head * 0.5);
        }
    }

    private static void curve(
            Graphics2D canvas, Random random, double x1, double y1, double x2, double y2, double bend) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo((x1 + x2) / 2 + bend * random.nextGaussian(), (y1 + y2) / 2 + bend * random.nextGaussian(), x2, y2);
        canvas.draw(path);
    }
}
