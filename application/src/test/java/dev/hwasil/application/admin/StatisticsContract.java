package dev.hwasil.application.admin;

import static dev.hwasil.application.account.Callers.caller;
import static dev.hwasil.domain.annotation.Shapes.aRectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hwasil.application.admin.Statistics.Day;
import dev.hwasil.application.admin.Statistics.Figures;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.store.StoresContract;
import dev.hwasil.domain.comment.Comment;
import dev.hwasil.domain.image.Artworks;
import dev.hwasil.domain.image.ImageType;
import dev.hwasil.domain.project.Project;
import dev.hwasil.domain.project.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all {@link Statistics} count. Others' rows may be there as well, so it is the difference that counts. */
public abstract class StatisticsContract extends StoresContract {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 1);

    private Figures before;

    @BeforeEach
    void count() {
        before = figures();
    }

    @Test
    void everything_is_counted_that_is_there() {
        var mina = given.someone();
        var joon = given.someone();
        inUnit(() -> stores.users().save(joon.standing(false, false)));
        var project = given.project(mina);
        var scene = given.scene(project);
        var place = new Comment.Place(project.id(), scene.id());
        var comment = given.comment(place, mina, "말", null);
        var _ = given.comment(place, mina, "답", comment);

        assertThat(added(Figures::users)).isEqualTo(2);
        assertThat(added(Figures::activeUsers)).isEqualTo(1);
        assertThat(added(Figures::projects)).isEqualTo(1);
        assertThat(added(Figures::scenes)).isEqualTo(1);
        assertThat(added(Figures::comments)).isEqualTo(2);
        assertThat(added(Figures::images)).isZero();
    }

    @Test
    void bytes_are_those_of_each_picture_once() {
        var mina = given.someone();
        var scene = given.scene(given.project(mina));
        var first = given.uploaded(scene, ImageType.ART, mina);
        var image = given.uploaded(scene, ImageType.ART, mina);
        var _ = given.annotation(image, mina, aRectangle());
        var _ = inUnit(() -> stores.images()
                .append(scene.id(), ImageType.ART, _ -> image.restored(first.current(), mina.id(), given.now())));

        assertThat(added(Figures::images)).isEqualTo(1);
        assertThat(added(Figures::annotations)).isEqualTo(1);
        assertThat(added(Figures::imageVersions)).isEqualTo(3);
        assertThat(added(Figures::storageBytes))
                .isEqualTo(2 * Artworks.anArtwork().fileSize());
    }

    @Test
    void events_are_counted_by_their_day() {
        var project = given.project(given.someone());
        record(project, "2031-03-01T23:59:59.999999Z");
        record(project, "2031-03-01T00:00:00Z");
        record(project, "2031-02-28T23:59:59.999999Z");
        record(project, "2031-02-16T00:00:00Z");
        record(project, "2031-02-15T23:59:59.999999Z");
        record(project, "2031-03-02T00:00:00Z");

        var days = figures().eventsByDay();

        assertThat(days)
                .extracting(Day::date)
                .hasSize(14)
                .startsWith(TODAY.minusDays(13))
                .endsWith(TODAY);
        assertThat(events(days.getLast().date())).isEqualTo(2);
        assertThat(events(TODAY.minusDays(1))).isEqualTo(1);
        assertThat(events(TODAY.minusDays(2))).isZero();
        assertThat(events(TODAY.minusDays(13))).isEqualTo(1);
    }

    private void record(Project project, String at) {
        var user = given.someoneIn(project, Role.MEMBER);
        inUnit(() -> stores.events()
                .record(
                        project.id(),
                        caller(user),
                        Instant.parse(at),
                        SampleEvents.commentCreated(project.id(), user)));
    }

    private long events(LocalDate date) {
        return eventsOf(figures(), date) - eventsOf(before, date);
    }

    private static long eventsOf(Figures figures, LocalDate date) {
        return figures.eventsByDay().stream()
                .filter(day -> day.date().equals(date))
                .mapToLong(Day::events)
                .sum();
    }

    private long added(ToLongFunction<Figures> figure) {
        return figure.applyAsLong(figures()) - figure.applyAsLong(before);
    }

    private Figures figures() {
        return stores.statistics().asOf(TODAY);
    }
}
