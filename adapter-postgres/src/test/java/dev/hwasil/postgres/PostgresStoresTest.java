package dev.hwasil.postgres;

import static org.assertj.core.api.Assertions.assertThatException;

import dev.hwasil.application.access.MembershipsContract;
import dev.hwasil.application.account.Callers;
import dev.hwasil.application.account.SessionsContract;
import dev.hwasil.application.account.UsersContract;
import dev.hwasil.application.activity.ActivitiesContract;
import dev.hwasil.application.admin.StatisticsContract;
import dev.hwasil.application.annotation.AnnotationsContract;
import dev.hwasil.application.annotation.OverlaysContract;
import dev.hwasil.application.audit.AuditLogContract;
import dev.hwasil.application.comment.CommentsContract;
import dev.hwasil.application.comment.ConversationsContract;
import dev.hwasil.application.event.Bookmark;
import dev.hwasil.application.event.EventLogContract;
import dev.hwasil.application.event.EventsContract;
import dev.hwasil.application.event.SampleEvents;
import dev.hwasil.application.event.TooMuchMissed;
import dev.hwasil.application.event.UpdateLogContract;
import dev.hwasil.application.image.ArtworksContract;
import dev.hwasil.application.image.ImageHistoriesContract;
import dev.hwasil.application.image.ImagesContract;
import dev.hwasil.application.notification.AudienceContract;
import dev.hwasil.application.notification.DeadlinesContract;
import dev.hwasil.application.notification.InboxContract;
import dev.hwasil.application.notification.NotificationsContract;
import dev.hwasil.application.once.FirstAnswersContract;
import dev.hwasil.application.personal.ErasingContract;
import dev.hwasil.application.personal.ErasureContract;
import dev.hwasil.application.presence.SightingsContract;
import dev.hwasil.application.presence.SocketRoomsContract;
import dev.hwasil.application.project.InvitesContract;
import dev.hwasil.application.project.ProjectOverviewsContract;
import dev.hwasil.application.project.ProjectsContract;
import dev.hwasil.application.scene.BoardContract;
import dev.hwasil.application.scene.ScenesContract;
import dev.hwasil.application.store.CrowdContract;
import dev.hwasil.application.store.Stores;
import dev.hwasil.application.studio.StudiosContract;
import dev.hwasil.application.unit.UnitOfWorkContract;
import dev.hwasil.application.upkeep.OldRowsContract;
import dev.hwasil.application.upkeep.TurnsContract;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL keeps the contracts of the ports, as the fakes do. */
final class PostgresStoresTest {

    @Nested
    final class Crowd extends CrowdContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Memberships extends MembershipsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Sessions extends SessionsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Users extends UsersContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Comments extends CommentsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Conversations extends ConversationsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Statistics extends StatisticsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Erasure extends ErasureContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Erasing extends ErasingContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class AuditLog extends AuditLogContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update audit_log set action = 'nothing'",
                    "delete from audit_log",
                    "truncate audit_log",
                    "update audit_log set action = 'nothing' where false"
                })
        void what_is_written_is_never_written_anew(String statement) {
            assertThatException()
                    .isThrownBy(
                            () -> TestStores.shared().database().jdbi().useHandle(handle -> handle.execute(statement)))
                    .withMessageContaining("only appended to");
        }
    }

    @Nested
    final class Annotations extends AnnotationsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Overlays extends OverlaysContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Notifications extends NotificationsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Inbox extends InboxContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Audience extends AudienceContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Deadlines extends DeadlinesContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class FirstAnswers extends FirstAnswersContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class EventLog extends EventLogContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Sightings extends SightingsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class SocketRooms extends SocketRoomsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class UpdateLog extends UpdateLogContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }

        @Test
        void what_is_too_old_to_be_told_is_not_passed_over() {
            var mina = given.someone();
            var project = given.project(mina);
            inUnit(() -> stores.events()
                    .record(project.id(), Callers.caller(mina), given.now(), SampleEvents.imageUploaded(mina)));
            TestStores.shared()
                    .database()
                    .jdbi()
                    .useHandle(handle -> handle.execute(
                            "update collaboration_logs set payload = null where project_id = ?",
                            project.id().value()));

            var longAgo = new Bookmark(given.now().minus(Duration.ofDays(1)), Map.of());
            assertRefused(new TooMuchMissed(), () -> stores.updateLog().beyond(longAgo, mina.id(), null, 10));
        }
    }

    @Nested
    final class Events extends EventsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Activities extends ActivitiesContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Artworks extends ArtworksContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class ImageHistories extends ImageHistoriesContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Images extends ImagesContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Invites extends InvitesContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class ProjectOverviews extends ProjectOverviewsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Projects extends ProjectsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Board extends BoardContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Scenes extends ScenesContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Studios extends StudiosContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class OldRows extends OldRowsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class Turns extends TurnsContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }

    @Nested
    final class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected Stores stores() {
            return TestStores.shared();
        }
    }
}
