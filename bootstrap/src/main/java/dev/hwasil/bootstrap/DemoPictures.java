package dev.hwasil.bootstrap;

import dev.hwasil.demo.story.Picture;
import dev.hwasil.demo.story.RainyNight;
import java.util.Arrays;

/** The pictures of a scene, from the pencil to the light. */
record DemoPictures(Picture sketched, Picture inked, Picture coloured, Picture painted) {

    /** Those of all scenes, drawn by as many hands as there are processors. */
    static PerScene<DemoPictures> ofAll() {
        return new PerScene<>(Arrays.stream(RainyNight.values())
                .parallel()
                .map(DemoPictures::of)
                .toList());
    }

    private static DemoPictures of(RainyNight scene) {
        return new DemoPictures(scene.sketched(), scene.inked(), scene.coloured(), scene.painted(0));
    }
}
