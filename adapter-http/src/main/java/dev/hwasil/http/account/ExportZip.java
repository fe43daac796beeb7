package dev.hwasil.http.account;

import dev.hwasil.application.personal.Belongings;
import dev.hwasil.application.storage.FileStorage.StoredFile;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Resources;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what somebody takes along as a ZIP, item by item: no more of it is in memory than one. */
final class ExportZip {

    private static final byte[] COMMA = {',', '\n'};

    private final Resources resources;
    private final ZipOutputStream zip;

    private ExportZip(Resources resources, ZipOutputStream zip) {
        this.resources = resources;
        this.zip = zip;
    }

    /** Writes it; where this throws, what has been written has no end, and is no ZIP. */
    static void write(Belongings belongings, Resources resources, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        new ExportZip(resources, zip).write(belongings);
        zip.finish();
    }

    private void write(Belongings belongings) throws IOException {
        begin("profile.json");
        zip.write(resources.me(belongings.owner()).bytes());
        list("projects.json", belongings.projects().map(resources::project));
        list("comments.json", belongings.comments().map(resources::comment));
        list("annotations.json", belongings.annotations().map(resources::annotation));
        var portrait = belongings.portrait();
        if (portrait.isPresent()) file("profile.webp", portrait.get());
        for (var all = belongings.pictures().iterator(); all.hasNext(); ) {
            var picture = all.next();
            file("pictures/" + picture.name(), picture.file());
        }
    }

    private void list(String name, Stream<JsonValue> values) throws IOException {
        begin(name);
        zip.write('[');
        var isFirst = true;
        for (var all = values.iterator(); all.hasNext(); isFirst = false) {
            if (!isFirst) zip.write(COMMA);
            zip.write(all.next().bytes());
        }
        zip.write(']');
    }

    /** Pictures do not become smaller. */
    private void file(String name, StoredFile file) throws IOException {
        begin(name);
        zip.setLevel(Deflater.NO_COMPRESSION);
        try (var bytes = file.open(0)) {
            bytes.transferTo(zip);
        }
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
    }
}
