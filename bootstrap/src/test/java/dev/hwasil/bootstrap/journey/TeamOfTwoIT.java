package dev.hwasil.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.domain.world.Needs;
import dev.hwasil.imaging.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: two people, real pictures, the official socket client, a real browser. */
final class TeamOfTwoIT {

    @TempDir
    static Path folder;

    @Test
    void a_team_of_two_uploads_pictures_and_hears_of_them_at_once() throws Exception {
        var pictures = pictures();
        try (var product = Product.start(folder.resolve("sockets"))) {
            assertThat(Script.run("team-of-two.mjs", Map.of(), product.address(), pictures.toString()))
                    .isNotBlank();
        }
    }

    @Test
    void a_team_of_two_sees_each_others_pictures_in_the_browser() throws Exception {
        inTheBrowser("browser.mjs");
    }

    @Test
    void two_people_draw_on_one_picture_and_lose_nothing_when_the_connection_breaks() throws Exception {
        inTheBrowser("drawing.mjs");
    }

    @Test
    void two_people_talk_in_threads_and_one_who_is_removed_is_told_so() throws Exception {
        inTheBrowser("talking.mjs");
    }

    @Test
    void a_drop_of_forty_files_makes_forty_scenes_and_two_people_see_them_put_into_another_order() throws Exception {
        inTheBrowser("arranging.mjs");
    }

    @Test
    void somebody_changes_who_they_are_takes_along_what_they_have_made_and_goes() throws Exception {
        inTheBrowser("settings.mjs");
    }

    private static void inTheBrowser(String journey) throws Exception {
        var chromium = Needs.chromium();
        var pictures = pictures();
        var screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        try (var product = Product.start(folder.resolve(journey))) {
            assertThat(Script.run(
                            journey,
                            Map.of("CHROMIUM", chromium.toString()),
                            product.address(),
                            pictures.toString(),
                            screenshots.toAbsolutePath().toString()))
                    .isNotBlank();
        }
    }

    /** Made once for both. */
    private static Path pictures() throws IOException {
        var made = folder.resolve("pictures");
        if (Files.exists(made)) return made;
        Files.createDirectories(made);
        Files.write(made.resolve("photo.jpg"), Pictures.photo(6000, 4000));
        Files.write(made.resolve("alpha.png"), Pictures.paintingWithAlpha(1920, 1080));
        Files.write(made.resolve("drawing.webp"), Pictures.webp(960, 540));
        return made;
    }
}
