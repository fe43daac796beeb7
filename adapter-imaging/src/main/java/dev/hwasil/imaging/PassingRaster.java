package dev.hwasil.imaging;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/**
 * A raster that keeps no pixels: the rows that a reader writes to it go on to a reducer. Of a picture that is written
 * several times, better each time, the last one counts.
 */
final class PassingRaster extends WritableRaster {

    private final Reducer reducer;
    private final byte[] row;

    PassingRaster(SampleModel model, Reducer reducer) {
        super(model, new DataBufferByte(1), new Point());
        this.reducer = reducer;
        row = new byte[model.getWidth() * model.getNumBands()];
    }

    @Override
    public void setRect(int x, int y, Raster rectangle) {
        if (y == 0) reducer.restart();
        rectangle.getDataElements(0, 0, rectangle.getWidth(), 1, row);
        reducer.accept(row, 0);
    }
}
