package dev.hwasil.http.rights;

import dev.hwasil.http.Door;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;

/** The table over ports in memory. */
@DisplayName("hostile input, group I: the table of rights, over ports in memory")
final class AccessMatrixTest extends AccessMatrix {

    @AutoClose
    private final Door door = Door.open();

    @Override
    protected Installation installation() {
        return new DoorInstallation(door);
    }
}
