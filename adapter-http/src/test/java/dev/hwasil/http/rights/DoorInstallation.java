package dev.hwasil.http.rights;

import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.http.Client;
import dev.hwasil.http.Door;

/** The REST door over ports in memory. */
record DoorInstallation(Door door) implements Installation {
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
}
