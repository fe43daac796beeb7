package dev.hwasil.http.rights;

import static java.util.stream.Collectors.toSet;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Client;
import dev.hwasil.http.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All callers of one row, and the projects whose ids they send. */
final class Stage {

    /** The one that the columns are about, which is another one where it is archived, and somebody else's. */
    private enum Project {
        OWN,
        ARCHIVED,
        OTHER;

        private static Project of(Caller caller, Place place) {
            if (place == Place.FOREIGN) return OTHER;
            return caller == Caller.ARCHIVED ? ARCHIVED : OWN;
        }
    }

    private final Installation installation;
    private final Map<Caller, Person> people = new EnumMap<>(Caller.class);
    private final List<World> all = new ArrayList<>();
    private final Map<Project, World> worlds = new EnumMap<>(Project.class);

    Stage(Installation installation) {
        this.installation = installation;
        world(Project.OWN);
        world(Project.OTHER);
    }

    private Person person(Caller caller) {
        if (caller == Caller.NOBODY) return Person.nobody(installation);
        return people.computeIfAbsent(caller == Caller.ARCHIVED ? Caller.OWNER : caller, who -> {
            var person = Person.register(installation);
            if (who == Caller.ADMIN) stand(person, "{\"isAdmin\": true}");
            if (who == Caller.INACTIVE) stand(person, "{\"isActive\": false}");
            return person;
        });
    }

    private void stand(Person person, String change) {
        installation.admin().put("/api/admin/users/" + person.id(), change).is(200);
    }

    Client client(Caller caller) {
        return person(caller).client();
    }

    private World world(Project project) {
        return worlds.computeIfAbsent(project, which -> {
            var world = new World(installation, person(which == Project.OTHER ? Caller.OTHER : Caller.OWNER));
            all.add(world);
            if (which == Project.OTHER) return world;
            world.admit(person(Caller.VIEWER), "viewer");
            world.admit(person(Caller.MEMBER), "member");
            world.admit(person(Caller.EDITOR), "editor");
            world.admit(person(Caller.FORMER), "member");
            world.dismiss(person(Caller.FORMER));
            return world;
        });
    }

    /** They have changed something there: that project is made anew when it is needed again. */
    void changed(Caller caller, Place place) {
        worlds.remove(Project.of(caller, place));
    }

    /** All that the owner sees. */
    String seen() {
        return world(Project.OWN).seen();
    }

    /** What they must not learn of all projects that there have been. */
    Set<String> secretsFrom(Caller caller) {
        return all.stream()
                .flatMap(world -> world.secretsFrom(person(caller)).stream())
                .collect(toSet());
    }

    /** They have a picture of themselves. */
    void picture(Caller caller) {
        var form = new Form().file("image", "a.png", installation.picture());
        client(caller).post("/api/users/profile/image", form);
    }

    /** What is filled into a row whose ids are of that place; the last of them is the child. */
    UnaryOperator<String> words(Caller caller, Place place, List<String> ids) {
        var words = new HashMap<String, String>();
        for (var i = 0; i < ids.size(); i++) {
            words.put(ids.get(i), id(ids.get(i), i == ids.size() - 1, caller, place));
        }
        var archived = worlds.get(Project.ARCHIVED);
        if (archived != null) archived.archive();
        return word -> words.computeIfAbsent(word, _ -> word(word, caller, place));
    }

    private String id(String name, boolean isChild, Caller caller, Place place) {
        if (place == Place.MISSING || (place == Place.MISSING_CHILD && isChild)) return missing(name);
        if (place == Place.FOREIGN || place == (isChild ? Place.FOREIGN_CHILD : Place.FOREIGN_PARENT)) {
            return world(Project.OTHER).known(name);
        }
        var own = world(Project.of(caller, place));
        if (name.equals("forged key"))
            return forged(own.known("key"), world(Project.OTHER).known("key"));
        if (!name.startsWith("own ")) return own.known(name);
        var hasNone = caller == Caller.NOBODY || caller == Caller.INACTIVE;
        return own.madeBy(hasNone ? own.guest() : person(caller), name.substring("own ".length()));
    }

    private static String missing(String name) {
        return name.equals("key")
                ? "artwork/" + Fresh.id() + "/main.webp"
                : Fresh.id().toString();
    }

    /** The path of one link with what makes the other one work. */
    private static String forged(String link, String other) {
        return link.split("\\?", 2)[0] + "?" + other.split("\\?", 2)[1];
    }

    private String word(String name, Caller caller, Place place) {
        return switch (name) {
            case "fresh" -> Fresh.name("new");
            case "my username" -> person(caller).username();
            case "my email" -> person(caller).email();
            case "my password" -> Person.PASSWORD;
            default -> world(Project.of(caller, place)).known(name);
        };
    }
}
