package dev.hwasil.http.rights;

import static java.util.stream.Collectors.joining;

import dev.hwasil.domain.world.Fresh;
import dev.hwasil.http.Answer;
import dev.hwasil.http.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A project with something of everything in it, and one participant, the guest, who made what others act upon. */
final class World {

    private static final String TEXT =
            "{\"type\": \"text\", \"data\": {\"x\": 0.5, \"y\": 0.5, \"content\": \"%s\", \"color\": \"#ff8800\"}}";

    private final Installation installation;
    private final Person owner;
    private final Person guest;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();
    private final Map<Person, String> roles = new HashMap<>();
    private final String project;
    private boolean isArchived;

    World(Installation installation, Person owner) {
        this.installation = installation;
        this.owner = owner;
        this.guest = Person.register(installation);
        roles.put(owner, "owner");
        secrets.addAll(List.of(owner.id(), owner.username(), guest.id(), guest.username()));
        known.put("cursor", owner.client().get("/api/updates").is(200).text("/cursor"));
        project = "/api/projects/"
                + made("projectId", owner, "/api/projects", "{\"name\": \"%s\", \"tag\": \"storyboard\"}");
        known.put("studioId", owner.client().get(project).is(200).text("/studioId"));
        secrets.add(known("studioId"));
        admit(guest, "member");
        known.put("userId", guest.id());
        known.put(
                "notificationId",
                owner.client().get("/api/notifications").is(200).text("/items/0/id"));
        made("sceneId", owner, project + "/scenes", "{\"description\": \"%s\"}");
        made("commentId", guest, project + "/comments", "{\"content\": \"%s\"}");
        paint();
        made("annotationId", guest, annotations(), TEXT);
    }

    /** Makes something with a text in it; answers its id, which is known by that name from now on. */
    private String made(String name, Person by, String path, String body) {
        var text = Fresh.name("text");
        var id = by.client().post(path, body.formatted(text)).is(201).text("/id");
        known.put(name, id);
        secrets.addAll(List.of(id, text));
        return id;
    }

    /** Two versions of a picture, so that the first can be restored. */
    private void paint() {
        upload();
        var image = upload();
        known.put("imageId", image.text("/id"));
        Leaks.idsIn(image.asText()).forEach(secrets::add);
        known.put("key", image.text("/url").substring("/files/".length()));
    }

    private Answer upload() {
        var form = new Form().text("type", "art").file("image", "a.png", installation.picture());
        return owner.client()
                .post("/api/scenes/" + known("sceneId") + "/images", form)
                .is(201);
    }

    private String annotations() {
        return "/api/images/" + known("imageId") + "/annotations";
    }

    /** What is known by that name: an id, a cursor, a code, or what is left of a path. */
    String known(String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    /** Lets somebody in, by that role. */
    void admit(Person person, String role) {
        var code = owner.client()
                .post(project + "/invite", "{\"role\": \"%s\"}".formatted(role))
                .is(201)
                .text("/inviteCode");
        known.put("inviteCode", code);
        secrets.add(code);
        person.client()
                .post("/api/projects/join", "{\"inviteCode\": \"%s\"}".formatted(code))
                .is(200);
        roles.put(person, role);
    }

    /** Removes somebody. */
    void dismiss(Person person) {
        roles.remove(person);
        owner.client().delete(project + "/participants/" + person.id()).is(204);
    }

    /** The id of something of that kind that this person made while they were a member. */
    String madeBy(Person person, String kind) {
        var role = roles.get(person);
        if (role == null) admit(person, "member");
        else if (role.equals("viewer")) reassign(person, "member");
        var id = switch (kind) {
            case "userId" -> person.id();
            case "commentId" -> made(kind, person, project + "/comments", "{\"content\": \"%s\"}");
            case "annotationId" -> made(kind, person, annotations(), TEXT);
            default -> throw new IllegalArgumentException(kind);
        };
        if (role == null) dismiss(person);
        else if (role.equals("viewer")) reassign(person, role);
        return id;
    }

    private void reassign(Person person, String role) {
        owner.client()
                .put(project + "/participants/" + person.id(), "{\"role\": \"%s\"}".formatted(role))
                .is(200);
    }

    /** Makes it read-only. */
    void archive() {
        if (isArchived) return;
        isArchived = true;
        owner.client().put(project, "{\"status\": \"archived\"}").is(200);
    }

    /** What this person must not learn: all that is here, when they are not in it, and what is the owner's alone. */
    Set<String> secretsFrom(Person person) {
        var hidden = roles.containsKey(person) ? new HashSet<String>() : new HashSet<>(secrets);
        if (!person.equals(owner)) hidden.add(known("notificationId"));
        hidden.add(owner.email());
        hidden.add(guest.email());
        hidden.removeAll(Set.of(person.id(), person.username(), person.email()));
        return hidden;
    }

    /** All that the owner sees of it, and how many projects they have. */
    String seen() {
        var scene = "/api/scenes/" + known("sceneId");
        var image = scene + "/images/" + known("imageId");
        return Stream.of(
                        "/api/projects",
                        project,
                        project + "/participants",
                        project + "/scenes",
                        project + "/comments?scope=all",
                        project + "/activity",
                        image + "/history",
                        annotations() + "?versionNumber=all",
                        "/api/notifications",
                        "/api/users/profile",
                        "/api/updates?since=" + known("cursor"))
                .map(path -> path + " " + owner.client().get(path).is(200).asText())
                .collect(joining("\n"));
    }

    Person guest() {
        return guest;
    }
}
