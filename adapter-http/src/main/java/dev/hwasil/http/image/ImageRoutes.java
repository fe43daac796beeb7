package dev.hwasil.http.image;

import dev.hwasil.application.image.DeleteImage;
import dev.hwasil.application.image.ImageView;
import dev.hwasil.application.image.ReadImages;
import dev.hwasil.application.image.ReceiveArtwork;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.image.UploadImage;
import dev.hwasil.application.page.Page;
import dev.hwasil.domain.image.Image;
import dev.hwasil.domain.image.ImageId;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.scene.SceneId;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;

/** The operations on a scene's images. */
public final class ImageRoutes {

    private static final String ALL = "/api/scenes/{sceneId}/images";
    private static final String ONE = ALL + "/{imageId}";

    private final ReceiveArtwork receiveArtwork;
    private final UploadImage uploadImage;
    private final RestoreImageVersion restoreImageVersion;
    private final DeleteImage deleteImage;
    private final ReadImages readImages;
    private final Resources resources;

    /** Calls these use cases. */
    public ImageRoutes(
            ReceiveArtwork receiveArtwork,
            UploadImage uploadImage,
            RestoreImageVersion restoreImageVersion,
            DeleteImage deleteImage,
            ReadImages readImages,
            Resources resources) {
        this.receiveArtwork = receiveArtwork;
        this.uploadImage = uploadImage;
        this.restoreImageVersion = restoreImageVersion;
        this.deleteImage = deleteImage;
        this.readImages = readImages;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.post(ALL, this::upload);
        routes.get(ALL, this::list);
        routes.get(ONE, this::show);
        routes.delete(ONE, this::delete);
        routes.get(ONE + "/history", this::history);
        routes.post(ONE + "/restore", this::restore);
    }

    private void upload(Exchange exchange) {
        var caller = exchange.caller();
        var scene = exchange.id("sceneId", SceneId::new);
        try (var form = exchange.upload("image")) {
            var fields = form.fields();
            var type = fields.required("type", Reading.choice(ImageType.class));
            var change = fields.optional("changeDescription", Reading.text(Image.CHANGE_DESCRIPTION));
            fields.check();
            var arrived = new ReceiveArtwork.Command(caller, scene, form.file());
            try (var received = receiveArtwork.handle(arrived)) {
                exchange.once(
                        caller,
                        () -> created(uploadImage.handle(
                                new UploadImage.Command(caller, scene, type.get(), received, change.orNull()))));
            }
        }
    }

    private void restore(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var number = fields.required("versionNumber", Reading.integer(1, Integer.MAX_VALUE));
        fields.check();
        var command = new RestoreImageVersion.Command(
                caller, exchange.id("sceneId", SceneId::new), exchange.id("imageId", ImageId::new), number.get());
        exchange.once(caller, () -> created(restoreImageVersion.handle(command)));
    }

    private Reply created(ImageView image) {
        return Reply.created(
                "/api/scenes/" + image.sceneId().value() + "/images/"
                        + image.id().value(),
                resources.image(image));
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var scene = exchange.id("sceneId", SceneId::new);
        var images = readImages.all(caller, scene, exchange.query().choice("type", ImageType.class));
        exchange.ok(resources.page(
                new Page<>(images, false),
                resources::image,
                image -> Query.cursor(image.id().value())));
    }

    private void show(Exchange exchange) {
        var caller = exchange.caller();
        exchange.ok(resources.image(
                readImages.one(caller, exchange.id("sceneId", SceneId::new), exchange.id("imageId", ImageId::new))));
    }

    private void delete(Exchange exchange) {
        var caller = exchange.caller();
        deleteImage.handle(new DeleteImage.Command(
                caller, exchange.id("sceneId", SceneId::new), exchange.id("imageId", ImageId::new)));
        exchange.done();
    }

    private void history(Exchange exchange) {
        var caller = exchange.caller();
        var scene = exchange.id("sceneId", SceneId::new);
        var image = exchange.id("imageId", ImageId::new);
        var query = exchange.query();
        var page = readImages.history(caller, scene, image, query.afterNumber(), query.limit(Query.MAX_LIMIT));
        exchange.ok(resources.page(
                page, version -> resources.version(image, version), version -> Query.cursor(version.number())));
    }
}
