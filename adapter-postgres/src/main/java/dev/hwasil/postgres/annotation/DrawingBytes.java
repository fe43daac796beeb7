package dev.hwasil.postgres.annotation;

import dev.hwasil.domain.annotation.Drawing;
import dev.hwasil.domain.annotation.NumberRule;
import dev.hwasil.domain.annotation.Stroke;
import dev.hwasil.domain.annotation.Stroke.Point;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;

/**
 * A drawing in about six bytes a point: each number in the parts that its rule tells apart, each point as its distance
 * from the one before, each whole number in as few bytes as it needs, seven bits in each, the low ones first. A format
 * that is read by later releases; its first byte says which it is.
 */
final class DrawingBytes {

    private static final byte FORMAT = 1;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private DrawingBytes() {}

    static byte[] of(Drawing drawing) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(FORMAT);
        write(bytes, drawing.strokes().size());
        for (var stroke : drawing.strokes()) {
            write(bytes, parts(stroke.size(), Stroke.SIZE));
            write(bytes, stroke.points().size());
            var before = new Point(0, 0, 0);
            for (var point : stroke.points()) {
                writeDistance(bytes, before.x(), point.x(), Point.PLACE);
                writeDistance(bytes, before.y(), point.y(), Point.PLACE);
                writeDistance(bytes, before.pressure(), point.pressure(), Point.PRESSURE);
                before = point;
            }
        }
        return bytes.toByteArray();
    }

    static Drawing read(byte[] kept) {
        var bytes = ByteBuffer.wrap(kept);
        if (bytes.get() != FORMAT) throw new IllegalStateException("a drawing of a format that is not known");
        var strokes = new ArrayList<Stroke>();
        for (var left = read(bytes); left > 0; left--) {
            var size = whole(read(bytes), Stroke.SIZE);
            var points = new ArrayList<Point>();
            int x = 0;
            int y = 0;
            int pressure = 0;
            for (var due = read(bytes); due > 0; due--) {
                x += readSigned(bytes);
                y += readSigned(bytes);
                pressure += readSigned(bytes);
                points.add(new Point(whole(x, Point.PLACE), whole(y, Point.PLACE), whole(pressure, Point.PRESSURE)));
            }
            strokes.add(new Stroke(points, size));
        }
        return new Drawing(strokes);
    }

    private static int parts(double number, NumberRule rule) {
        return (int) Math.round(number * rule.parts());
    }

    private static double whole(int parts, NumberRule rule) {
        return parts / (double) rule.parts();
    }

    /** The sign goes into the lowest bit, so that a small number is short on either side of zero. */
    private static void writeDistance(ByteArrayOutputStream bytes, double from, double to, NumberRule rule) {
        var distance = parts(to, rule) - parts(from, rule);
        write(bytes, (distance << 1) ^ (distance >> 31));
    }

    private static int readSigned(ByteBuffer bytes) {
        var folded = read(bytes);
        return (folded >>> 1) ^ -(folded & 1);
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        var left = number;
        while ((left & ~SEVEN_BITS) != 0) {
            bytes.write((left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        bytes.write(left);
    }

    private static int read(ByteBuffer bytes) {
        var number = 0;
        for (var shift = 0; ; shift += 7) {
            var next = bytes.get();
            number |= (next & SEVEN_BITS) << shift;
            if ((next & MORE) == 0) return number;
        }
    }
}
