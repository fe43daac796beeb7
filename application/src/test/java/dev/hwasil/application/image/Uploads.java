package dev.hwasil.application.image;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.world.Fresh;
import java.nio.file.Path;

/** Files as they arrive. */
public final class Uploads {

    private Uploads() {}

    /** This picture, arrived in that folder under a name of ours; its sender called it {@code fileName}. */
    public static Upload arrived(SamplePicture picture, Path folder, String fileName) {
        var hash = Sha256.of(Sha256.digest().digest(picture.bytes()));
        return new Upload(picture.in(folder, Fresh.name("upload")), picture.bytes().length, hash, fileName);
    }
}
