package dev.hwasil.application.profile;

import static dev.hwasil.domain.account.People.MINA;
import static dev.hwasil.domain.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.account.ProfileFiles;
import dev.hwasil.application.image.InMemoryImageOptimizer;
import dev.hwasil.application.image.NotAnImage;
import dev.hwasil.application.image.SamplePicture;
import dev.hwasil.application.image.UndecodableImage;
import dev.hwasil.application.image.Uploads;
import dev.hwasil.application.storage.InMemoryFileStorage;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.Received;
import dev.hwasil.application.store.UseCaseTest;
import dev.hwasil.domain.account.NoProfileImage;
import dev.hwasil.domain.account.ProfileImageId;
import dev.hwasil.domain.account.User;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileImageTest extends UseCaseTest {

    private static final SamplePicture PHOTO = SamplePicture.jpeg(600, 400);

    @TempDir
    private Path folder;

    private final InMemoryFileStorage files = new InMemoryFileStorage();
    private final ReceiveProfileImage receiveProfileImage =
            new ReceiveProfileImage(new InMemoryImageOptimizer(), files, ids);
    private final SetProfileImage setProfileImage = new SetProfileImage(stores.work(), stores.users(), files);
    private final RemoveProfileImage removeProfileImage = new RemoveProfileImage(stores.work(), stores.users(), files);

    @Test
    void a_person_is_shown_by_the_picture_that_they_upload() {
        var shown = set(PHOTO);

        assertThat(stores.users().find(MINA.id())).contains(shown);
        assertThat(files.keys()).containsExactly(ProfileFiles.of(imageOf(shown)));
    }

    @Test
    void the_file_is_there_before_the_row_that_names_it_and_the_one_before_goes_after_it() {
        var before = imageOf(set(PHOTO));
        files.whileStoring(
                () -> assertThat(stores.users().find(MINA.id()).orElseThrow().profileImage())
                        .isEqualTo(before));

        var shown = set(PHOTO);

        assertThat(files.keys()).containsExactly(ProfileFiles.of(imageOf(shown)));
    }

    @Test
    void what_is_no_picture_changes_nothing_and_leaves_nothing() {
        var before = set(PHOTO);

        assertThat(refusalOf(() -> set(new SamplePicture("<svg/>".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(new NotAnImage());
        assertThat(refusalOf(() -> set(SamplePicture.jpeg(80, 60).damaged()))).isEqualTo(new UndecodableImage());

        assertThat(stores.users().find(MINA.id())).contains(before);
        assertThat(files.keys()).hasSize(1);
    }

    @Test
    void without_room_for_it_nothing_changes() {
        files.refuseWith(new NoRoomLeft().asException());

        assertThat(refusalOf(() -> set(PHOTO))).isEqualTo(new NoRoomLeft());

        assertThat(stores.users().find(MINA.id())).contains(MINA);
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void a_picture_that_nobody_came_to_be_shown_by_goes() {
        try (var _ = receive(PHOTO)) {
            assertThat(files.keys()).hasSize(1);
        }

        assertThat(files.keys()).isEmpty();
    }

    @Test
    void a_removed_picture_is_gone_with_its_file() {
        var _ = set(PHOTO);

        var without = removeProfileImage.handle(new RemoveProfileImage.Command(MINA_CALLS));

        assertThat(without).isEqualTo(MINA);
        assertThat(stores.users().find(MINA.id())).contains(MINA);
        assertThat(files.keys()).isEmpty();
    }

    @Test
    void where_there_is_none_there_is_none_to_remove() {
        assertThat(refusalOf(() -> removeProfileImage.handle(new RemoveProfileImage.Command(MINA_CALLS))))
                .isEqualTo(new NoProfileImage());
    }

    private User set(SamplePicture picture) {
        try (var received = receive(picture)) {
            return setProfileImage.handle(new SetProfileImage.Command(MINA_CALLS, received));
        }
    }

    private Received<ProfileImageId> receive(SamplePicture picture) {
        return receiveProfileImage.handle(
                new ReceiveProfileImage.Command(MINA_CALLS, Uploads.arrived(picture, folder, "나.jpg")));
    }

    private static ProfileImageId imageOf(User user) {
        return Objects.requireNonNull(user.profileImage());
    }
}
