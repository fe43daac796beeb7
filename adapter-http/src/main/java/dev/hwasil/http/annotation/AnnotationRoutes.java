package dev.hwasil.http.annotation;

import dev.hwasil.application.annotation.Annotate;
import dev.hwasil.application.annotation.AnnotationView;
import dev.hwasil.application.annotation.DeleteAnnotation;
import dev.hwasil.application.annotation.EditAnnotation;
import dev.hwasil.application.annotation.Overlays.Version;
import dev.hwasil.application.annotation.ReadAnnotations;
import dev.hwasil.domain.annotation.AnnotationId;
import dev.hwasil.domain.annotation.Shape;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import dev.hwasil.json.ShapeJson;
import java.util.regex.Pattern;

/** The operations on what lies over pictures. */
public final class AnnotationRoutes {

    private static final String OF_IMAGE = "/api/images/{imageId}/annotations";
    private static final String ONE = "/api/annotations/{annotationId}";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Annotate annotate;
    private final EditAnnotation editAnnotation;
    private final DeleteAnnotation deleteAnnotation;
    private final ReadAnnotations readAnnotations;
    private final Resources resources;

    /** Calls these use cases. */
    public AnnotationRoutes(
            Annotate annotate,
            EditAnnotation editAnnotation,
            DeleteAnnotation deleteAnnotation,
            ReadAnnotations readAnnotations,
            Resources resources) {
        this.annotate = annotate;
        this.editAnnotation = editAnnotation;
        this.deleteAnnotation = deleteAnnotation;
        this.readAnnotations = readAnnotations;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.get(OF_IMAGE, this::list);
        routes.post(OF_IMAGE, this::annotate);
        routes.get(ONE, this::show);
        routes.put(ONE, this::edit);
        routes.delete(ONE, this::delete);
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var image = exchange.id("imageId", ImageId::new);
        var query = exchange.query();
        var asked = query.parsed("versionNumber", AnnotationRoutes::version);
        var version = asked == null ? new Version.Newest() : asked;
        var page = readAnnotations.ofImage(
                caller, image, version, query.after(AnnotationId::new), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page, resources::annotation, each -> Query.cursor(each.id().value())));
    }

    private static Version version(String text) {
        if (text.equals("all")) return new Version.All();
        if (NUMBER.matcher(text).matches()) return new Version.Numbered(Integer.parseInt(text));
        throw InvalidInput.value("Must be the number of a version, or all.");
    }

    private void annotate(Exchange exchange) {
        var caller = exchange.caller();
        var image = exchange.id("imageId", ImageId::new);
        var fields = exchange.fields();
        var type = fields.required("type", Reading.choice(Shape.Type.class));
        var data = fields.required("data", ShapeJson.OUTLINE);
        var number = fields.optional("versionNumber", Reading.integer(1, Integer.MAX_VALUE));
        fields.check();
        var command = new Annotate.Command(caller, image, number.orNull(), Shape.of(type.get(), data.get()));
        exchange.once(caller, () -> {
            var made = annotate.handle(command);
            return Reply.created("/api/annotations/" + made.id().value(), resources.annotation(made))
                    .version(made.version());
        });
    }

    private void show(Exchange exchange) {
        exchange.reply(shown(readAnnotations.one(exchange.caller(), annotation(exchange))));
    }

    private void edit(Exchange exchange) {
        var caller = exchange.caller();
        var annotation = annotation(exchange);
        var fields = exchange.fields();
        var data = fields.required("data", ShapeJson.OUTLINE);
        fields.check();
        var command = new EditAnnotation.Command(caller, annotation, data.get(), exchange.basis());
        exchange.reply(shown(editAnnotation.handle(command)));
    }

    private void delete(Exchange exchange) {
        deleteAnnotation.handle(new DeleteAnnotation.Command(exchange.caller(), annotation(exchange)));
        exchange.done();
    }

    private Reply shown(AnnotationView annotation) {
        return Reply.ok(resources.annotation(annotation)).version(annotation.version());
    }

    private static AnnotationId annotation(Exchange exchange) {
        return exchange.id("annotationId", AnnotationId::new);
    }
}
