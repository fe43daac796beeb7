package dev.hwasil.bootstrap;

import dev.hwasil.demo.story.RainyNight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Something for each scene of the story. */
record PerScene<T>(List<T> inOrder) {

    /** Keeps its own copy. */
    PerScene {
        inOrder = List.copyOf(inOrder);
    }

    /** Made one after the other. */
    static <T> PerScene<T> made(Function<RainyNight, T> maker) {
        var all = new ArrayList<T>();
        for (var scene : RainyNight.values()) all.add(maker.apply(scene));
        return new PerScene<>(all);
    }

    T of(RainyNight scene) {
        return inOrder.get(List.of(RainyNight.values()).indexOf(scene));
    }
}
