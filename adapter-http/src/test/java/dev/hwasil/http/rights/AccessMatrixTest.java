package dev.hwasil.http.rights;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;

/** The table over ports in memory. */
final class AccessMatrixTest extends AccessMatrix {

    @AutoClose
    private final Door door = Door.open();

    @Override
    protected Installation installation() {
        return new Installation() {
            @Override
            public Client stranger() {
                return door.stranger();
            }

            @Override
            public Client admin() {
                return door.admin();
            }

            @Override
            public byte[] picture() {
                return SamplePicture.png(800, 600).bytes();
            }
        };
    }
}
