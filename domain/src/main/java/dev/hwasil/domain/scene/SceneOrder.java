package dev.hwasil.domain.scene;

import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.error.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The scenes of a project from the first to the last, each once. */
public record SceneOrder(List<SceneId> scenes) {

    private static final int MOST_VIOLATIONS = 100;

    /** Keeps its own copy. */
    public SceneOrder {
        scenes = List.copyOf(scenes);
    }

    /**
     * The same scenes in another order.
     *
     * @throws dev.hwasil.domain.error.DomainException {@code validation} when {@code wanted} does not name each of them
     *     once and nothing else; it points at the first {@value #MOST_VIOLATIONS} places that are wrong
     */
    public SceneOrder rearranged(List<SceneId> wanted) {
        var left = new HashSet<>(scenes);
        var known = new HashSet<>(scenes);
        var violations = new ArrayList<Violation>();
        for (var place = 0; place < wanted.size(); place++) {
            if (left.remove(wanted.get(place))) continue;
            var detail =
                    known.contains(wanted.get(place)) ? "Must not be named twice." : "Must be a scene of this project.";
            violations.add(new Violation("/sceneIds/" + place, detail));
        }
        if (!left.isEmpty()) {
            violations.addFirst(
                    new Violation("/sceneIds", "Must name all scenes of the project; missing: " + left.size() + "."));
        }
        if (violations.isEmpty()) return new SceneOrder(wanted);
        throw new InvalidInput(violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS))).asException();
    }
}
