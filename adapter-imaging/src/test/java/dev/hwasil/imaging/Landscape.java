package dev.hwasil.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import java.util.stream.IntStream;

/** Mountains under an evening sky, as a camera sees them: haze, texture at every scale, and a sensor's noise. */
final class Landscape {

    private static final int RIDGES = 4;
    private static final float[] SKY = {96, 128, 190};
    private static final float[] HORIZON = {238, 196, 160};
    private static final float[] ROCK = {70, 66, 58};
    private static final float[] MEADOW = {72, 104, 40};

    private final FractalNoise shapes = new FractalNoise(1, 0.5f);
    private final FractalNoise grain = new FractalNoise(2, 0.9f);
    private final byte[] sensor = new byte[1 << 16];
    private final int width;
    private final int height;
    private final float[] ridges;

    Landscape(int width, int height) {
        this.width = width;
        this.height = height;
        ridges = new float[width * RIDGES];
        for (int ridge = 0; ridge < RIDGES; ridge++) {
            for (int x = 0; x < width; x++) {
                float rise = shapes.at(700f * x / width + 300 * ridge, 97 * ridge);
                ridges[x * RIDGES + ridge] = height * (0.35f + 0.16f * ridge + 0.14f * rise);
            }
        }
        var random = new Random(3);
        for (int i = 0; i < sensor.length; i++) sensor[i] = (byte) Math.round(random.nextGaussian() * 5);
    }

    /** The picture, opaque. */
    BufferedImage picture() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        IntStream.range(0, height).parallel().forEach(y -> paintRow(pixels, y));
        return image;
    }

    private void paintRow(byte[] pixels, int y) {
        var colour = new float[3];
        int noise = y * 40503;
        for (int x = 0, i = y * width * 3; x < width; x++, i += 3) {
            int ridge = frontRidge(x, y);
            if (ridge < 0) paintSky(colour, x, y);
            else paintGround(colour, x, y, ridge);
            for (int channel = 0; channel < 3; channel++) {
                noise = noise * 1664525 + 1013904223;
                pixels[i + 2 - channel] = (byte) Math.clamp((int) colour[channel] + sensor[noise >>> 16], 0, 255);
            }
        }
    }

    private int frontRidge(int x, int y) {
        for (int ridge = RIDGES - 1; ridge >= 0; ridge--) if (y >= ridges[x * RIDGES + ridge]) return ridge;
        return -1;
    }

    private void paintSky(float[] colour, int x, int y) {
        float down = Math.min(1, 1.8f * y / height);
        float cloud = Math.max(0, shapes.at(180f * x / height, 420f * y / height)) * 60;
        for (int channel = 0; channel < 3; channel++) {
            colour[channel] = SKY[channel] * (1 - down) + HORIZON[channel] * down + cloud;
        }
    }

    private void paintGround(float[] colour, int x, int y, int ridge) {
        float haze = 0.6f - 0.18f * ridge;
        float slope = (y - ridges[x * RIDGES + ridge]) / height;
        float green = Math.clamp(slope * 6 + shapes.heightAt(x / 4, y / 3) * 1.2f, 0, 1);
        float light = 1 + 2.4f * grain.heightAt(x + 311 * ridge, y) + 0.8f * grain.heightAt(x / 3, y / 3);
        for (int channel = 0; channel < 3; channel++) {
            float near = (ROCK[channel] * (1 - green) + MEADOW[channel] * green) * light;
            colour[channel] = near * (1 - haze) + HORIZON[channel] * 0.8f * haze;
        }
    }
}
