package dev.hwasil.http.project;

import dev.hwasil.application.presence.PresentPeople;
import dev.hwasil.application.project.ChangeRole;
import dev.hwasil.application.project.EndInvite;
import dev.hwasil.application.project.InviteCode;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.project.ParticipantView;
import dev.hwasil.application.project.ReadProjects;
import dev.hwasil.application.project.RemoveParticipant;
import dev.hwasil.domain.account.UserId;
import dev.hwasil.domain.presence.Status;
import dev.hwasil.domain.project.Invite;
import dev.hwasil.domain.project.ProjectId;
import dev.hwasil.domain.project.Role;
import dev.hwasil.http.Exchange;
import dev.hwasil.http.Query;
import dev.hwasil.http.Reply;
import dev.hwasil.http.Routes;
import dev.hwasil.json.JsonValue;
import dev.hwasil.json.Reading;
import dev.hwasil.json.Resources;
import java.time.Duration;
import java.util.Map;

/** The operations on who is in a project, and on how others come in. */
public final class ParticipantRoutes {

    private static final String INVITE = "/api/projects/{projectId}/invite";
    private static final String ALL = "/api/projects/{projectId}/participants";
    private static final String ONE = ALL + "/{userId}";

    private final InvitePeople invitePeople;
    private final EndInvite endInvite;
    private final JoinByInviteCode joinByInviteCode;
    private final ChangeRole changeRole;
    private final RemoveParticipant removeParticipant;
    private final ReadProjects readProjects;
    private final PresentPeople presentPeople;
    private final Resources resources;

    /** Calls these use cases. */
    public ParticipantRoutes(
            InvitePeople invitePeople,
            EndInvite endInvite,
            JoinByInviteCode joinByInviteCode,
            ChangeRole changeRole,
            RemoveParticipant removeParticipant,
            ReadProjects readProjects,
            PresentPeople presentPeople,
            Resources resources) {
        this.invitePeople = invitePeople;
        this.endInvite = endInvite;
        this.joinByInviteCode = joinByInviteCode;
        this.changeRole = changeRole;
        this.removeParticipant = removeParticipant;
        this.readProjects = readProjects;
        this.presentPeople = presentPeople;
        this.resources = resources;
    }

    /** Mounts the operations. */
    public void mount(Routes routes) {
        routes.post("/api/projects/join", this::join);
        routes.post(INVITE, this::invite);
        routes.delete(INVITE, this::endInvite);
        routes.get(ALL, this::list);
        routes.put(ONE, this::changeRole);
        routes.delete(ONE, this::remove);
    }

    private void invite(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var fields = exchange.fields();
        var role = fields.optional("role", Reading.choice(Role.class));
        var hours = fields.optional("expiresInHours", Reading.integer(1, (int) Invite.MAXIMUM.toHours()));
        fields.check();
        var lifetime = hours.orNull() == null ? Invite.LIFETIME : Duration.ofHours(hours.get());
        var command = new InvitePeople.Command(caller, project, role.or(Role.MEMBER), lifetime);
        exchange.once(caller, () -> {
            var invited = invitePeople.handle(command);
            return Reply.created(
                    "/api/projects/" + project.value() + "/invite",
                    JsonValue.object(o -> o.field("inviteCode", invited.code().value())
                            .field("role", invited.invite().role())
                            .field("expiresAt", invited.invite().expiresAt())));
        });
    }

    private void endInvite(Exchange exchange) {
        var caller = exchange.caller();
        endInvite.handle(new EndInvite.Command(caller, exchange.id("projectId", ProjectId::new)));
        exchange.done();
    }

    private void join(Exchange exchange) {
        var caller = exchange.caller();
        var fields = exchange.fields();
        var code = fields.required("inviteCode", Reading.string(InviteCode::of));
        fields.check();
        exchange.once(caller, () -> {
            var joined = joinByInviteCode.handle(new JoinByInviteCode.Command(caller, code.get()));
            return Reply.ok(resources.project(joined)).version(joined.project().version());
        });
    }

    private void list(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var query = exchange.query();
        var page = readProjects.participants(caller, project, query.after(UserId::new), query.limit(Query.MAX_LIMIT));
        var present = presentPeople.in(project);
        exchange.ok(resources.page(
                page,
                each -> shown(each, present),
                each -> Query.cursor(each.user().id().value())));
    }

    private void changeRole(Exchange exchange) {
        var caller = exchange.caller();
        var project = exchange.id("projectId", ProjectId::new);
        var user = exchange.id("userId", UserId::new);
        var fields = exchange.fields();
        var role = fields.required("role", Reading.choice(Role.class));
        fields.check();
        var participant = changeRole.handle(new ChangeRole.Command(caller, project, user, role.get()));
        exchange.ok(shown(participant, presentPeople.in(project)));
    }

    private void remove(Exchange exchange) {
        var caller = exchange.caller();
        removeParticipant.handle(new RemoveParticipant.Command(
                caller, exchange.id("projectId", ProjectId::new), exchange.id("userId", UserId::new)));
        exchange.done();
    }

    private JsonValue shown(ParticipantView participant, Map<UserId, Status> present) {
        return resources.participant(
                participant, present.getOrDefault(participant.user().id(), Status.OFFLINE));
    }
}
