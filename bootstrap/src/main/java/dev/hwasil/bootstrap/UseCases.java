package dev.hwasil.bootstrap;

import dev.hwasil.application.access.Access;
import dev.hwasil.application.account.Authenticate;
import dev.hwasil.application.account.ChangePassword;
import dev.hwasil.application.account.ChangeProfile;
import dev.hwasil.application.account.EndSessions;
import dev.hwasil.application.account.FindOpenSessions;
import dev.hwasil.application.account.LogIn;
import dev.hwasil.application.account.LogOut;
import dev.hwasil.application.account.PasswordCheck;
import dev.hwasil.application.account.ReadAccount;
import dev.hwasil.application.account.ReadSessions;
import dev.hwasil.application.account.RefreshSession;
import dev.hwasil.application.account.RegisterUser;
import dev.hwasil.application.account.SessionDesk;
import dev.hwasil.application.account.SessionEnds;
import dev.hwasil.application.account.SessionGuard;
import dev.hwasil.application.activity.ReadActivities;
import dev.hwasil.application.admin.AppointAdmin;
import dev.hwasil.application.admin.AuditedEvents;
import dev.hwasil.application.admin.ChangeStanding;
import dev.hwasil.application.admin.DeleteAnyProject;
import dev.hwasil.application.admin.IssuePassword;
import dev.hwasil.application.admin.OnePasswords;
import dev.hwasil.application.admin.ReadInstallation;
import dev.hwasil.application.admin.Standings;
import dev.hwasil.application.admin.WelcomeAdmin;
import dev.hwasil.application.annotation.Annotate;
import dev.hwasil.application.annotation.DeleteAnnotation;
import dev.hwasil.application.annotation.EditAnnotation;
import dev.hwasil.application.annotation.ReadAnnotations;
import dev.hwasil.application.comment.DeleteComment;
import dev.hwasil.application.comment.EditComment;
import dev.hwasil.application.comment.PostComment;
import dev.hwasil.application.comment.ReadComments;
import dev.hwasil.application.comment.ResolveComment;
import dev.hwasil.application.comment.UnresolveComment;
import dev.hwasil.application.event.ReadUpdates;
import dev.hwasil.application.image.ArtworkDisposal;
import dev.hwasil.application.image.ArtworkIntake;
import dev.hwasil.application.image.DeleteImage;
import dev.hwasil.application.image.ReadImages;
import dev.hwasil.application.image.ReceiveArtwork;
import dev.hwasil.application.image.RestoreImageVersion;
import dev.hwasil.application.image.UploadImage;
import dev.hwasil.application.notification.Bell;
import dev.hwasil.application.notification.MarkAllNotificationsRead;
import dev.hwasil.application.notification.MarkNotificationRead;
import dev.hwasil.application.notification.Notify;
import dev.hwasil.application.notification.NotifyingEvents;
import dev.hwasil.application.notification.ReadNotifications;
import dev.hwasil.application.notification.RemindOfDeadlines;
import dev.hwasil.application.once.AnswerOnce;
import dev.hwasil.application.personal.Belongings;
import dev.hwasil.application.personal.EraseAccount;
import dev.hwasil.application.personal.ExportAccount;
import dev.hwasil.application.profile.ReceiveProfileImage;
import dev.hwasil.application.profile.RemoveProfileImage;
import dev.hwasil.application.profile.SetProfileImage;
import dev.hwasil.application.project.ChangeRole;
import dev.hwasil.application.project.DeleteProject;
import dev.hwasil.application.project.EndInvite;
import dev.hwasil.application.project.Farewell;
import dev.hwasil.application.project.InvitePeople;
import dev.hwasil.application.project.JoinByInviteCode;
import dev.hwasil.application.project.MarkProjectViewed;
import dev.hwasil.application.project.MembershipEnds;
import dev.hwasil.application.project.ProjectRemoval;
import dev.hwasil.application.project.ReadProjects;
import dev.hwasil.application.project.RemoveParticipant;
import dev.hwasil.application.project.StartProject;
import dev.hwasil.application.project.UpdateProject;
import dev.hwasil.application.scene.AddScene;
import dev.hwasil.application.scene.DeleteScene;
import dev.hwasil.application.scene.ReadScenes;
import dev.hwasil.application.scene.ReorderScenes;
import dev.hwasil.application.scene.UpdateScene;
import dev.hwasil.application.studio.UpdateStudio;
import java.security.SecureRandom;

/** All that the doors can do, over the adapters. */
record UseCases(
        Access access,
        Authenticate authenticate,
        FindOpenSessions openSessions,
        SessionGuard sessionGuard,
        AnswerOnce answerOnce,
        RegisterUser registerUser,
        LogIn logIn,
        RefreshSession refreshSession,
        LogOut logOut,
        SessionEnds sessionEnds,
        ReadAccount readAccount,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        ReadSessions readSessions,
        EndSessions endSessions,
        ReceiveProfileImage receiveProfileImage,
        SetProfileImage setProfileImage,
        RemoveProfileImage removeProfileImage,
        ExportAccount exportAccount,
        EraseAccount eraseAccount,
        UpdateStudio updateStudio,
        ReadInstallation readInstallation,
        ChangeStanding changeStanding,
        DeleteAnyProject deleteAnyProject,
        WelcomeAdmin welcomeAdmin,
        AppointAdmin appointAdmin,
        IssuePassword issuePassword,
        StartProject startProject,
        UpdateProject updateProject,
        DeleteProject deleteProject,
        MarkProjectViewed markProjectViewed,
        ReadProjects readProjects,
        InvitePeople invitePeople,
        EndInvite endInvite,
        JoinByInviteCode joinByInviteCode,
        ChangeRole changeRole,
        RemoveParticipant removeParticipant,
        MembershipEnds membershipEnds,
        ReadActivities readActivities,
        AddScene addScene,
        UpdateScene updateScene,
        DeleteScene deleteScene,
        ReorderScenes reorderScenes,
        ReadScenes readScenes,
        ReceiveArtwork receiveArtwork,
        UploadImage uploadImage,
        RestoreImageVersion restoreImageVersion,
        DeleteImage deleteImage,
        ReadImages readImages,
        PostComment postComment,
        EditComment editComment,
        DeleteComment deleteComment,
        ResolveComment resolveComment,
        UnresolveComment unresolveComment,
        ReadComments readComments,
        Annotate annotate,
        EditAnnotation editAnnotation,
        DeleteAnnotation deleteAnnotation,
        ReadAnnotations readAnnotations,
        ReadUpdates readUpdates,
        ReadNotifications readNotifications,
        MarkNotificationRead markNotificationRead,
        MarkAllNotificationsRead markAllNotificationsRead,
        RemindOfDeadlines remindOfDeadlines,
        Bell bell) {

    static UseCases over(Adapters adapters) {
        var clock = adapters.clock();
        var ids = adapters.ids();
        var stores = adapters.stores();
        var work = stores.work();
        var bell = new Bell();
        var notifications = stores.notifications();
        var inbox = stores.inbox();
        var notify = new Notify(work, notifications, inbox, bell, ids);
        var events =
                new AuditedEvents(new NotifyingEvents(stores.events(), stores.audience(), notify), stores.auditLog());
        var passwords = adapters.passwords();
        var tokens = adapters.tokens();
        var access = new Access(stores.memberships());
        var limits = adapters.limits();
        var ends = new SessionEnds();
        var desk = new SessionDesk(work, stores.sessions(), tokens, ends, stores.auditLog(), ids);
        var projects = stores.projects();
        var artworks = stores.artworks();
        var disposal = new ArtworkDisposal(work, artworks, adapters.files(), adapters.threads());
        var memberships = new MembershipEnds();
        var removal = new ProjectRemoval(work, projects, artworks, disposal, events, memberships);
        var belongings = new Belongings.Sources(
                stores.projectOverviews(), stores.conversations(), stores.overlays(), artworks, adapters.files());
        var farewell = new Farewell(work, projects, stores.projectOverviews(), removal, events, memberships);
        var check = new PasswordCheck(work, stores.users(), passwords, desk, limits, clock);
        var standings = new Standings(stores.users(), desk, stores.auditLog());
        var secure = new SecureRandom();
        var onePasswords = new OnePasswords(passwords, secure);
        var intake = new ArtworkIntake(adapters.optimizer(), adapters.files(), ids, adapters.threads());
        return new UseCases(
                access,
                new Authenticate(tokens, stores.sessions(), clock),
                new FindOpenSessions(stores.sessions(), clock),
                new SessionGuard(work, stores.sessions(), clock),
                new AnswerOnce(work, stores.firstAnswers(), clock),
                new RegisterUser(work, stores.users(), stores.studios(), passwords, desk, ids, clock),
                new LogIn(work, stores.users(), passwords, desk, limits, clock),
                new RefreshSession(work, stores.users(), stores.sessions(), tokens, desk, clock),
                new LogOut(work, stores.sessions(), desk, clock),
                ends,
                new ReadAccount(stores.users()),
                new ChangeProfile(work, stores.users(), stores.auditLog(), clock),
                new ChangePassword(work, stores.users(), check, passwords, desk, clock),
                new ReadSessions(stores.sessions(), clock),
                new EndSessions(work, stores.sessions(), check, desk, clock),
                new ReceiveProfileImage(adapters.optimizer(), adapters.files(), ids),
                new SetProfileImage(work, stores.users(), adapters.files()),
                new RemoveProfileImage(work, stores.users(), adapters.files()),
                new ExportAccount(work, stores.users(), belongings, stores.auditLog(), limits, clock),
                new EraseAccount(
                        work,
                        stores.users(),
                        check,
                        desk,
                        farewell,
                        stores.erasure(),
                        adapters.files(),
                        stores.auditLog(),
                        clock),
                new UpdateStudio(work, stores.studios(), clock),
                new ReadInstallation(access, stores.users(), stores.projectOverviews(), stores.statistics(), clock),
                new ChangeStanding(work, access, standings, clock),
                new DeleteAnyProject(work, access, removal, clock),
                new WelcomeAdmin(work, stores.users(), stores.studios(), onePasswords, stores.auditLog(), ids, clock),
                new AppointAdmin(work, stores.users(), standings, clock),
                new IssuePassword(work, stores.users(), onePasswords, desk, stores.auditLog(), clock),
                new StartProject(work, stores.users(), stores.studios(), projects, ids, clock),
                new UpdateProject(work, access, projects, stores.projectOverviews(), events, clock),
                new DeleteProject(work, access, projects, removal, clock),
                new MarkProjectViewed(work, projects, clock),
                new ReadProjects(access, stores.projectOverviews(), projects),
                new InvitePeople(work, access, stores.invites(), stores.auditLog(), secure, ids, clock),
                new EndInvite(work, access, stores.invites(), clock),
                new JoinByInviteCode(
                        work,
                        stores.users(),
                        stores.invites(),
                        projects,
                        stores.projectOverviews(),
                        events,
                        limits,
                        clock),
                new ChangeRole(work, access, projects, events, clock),
                new RemoveParticipant(work, access, projects, events, memberships, clock),
                memberships,
                new ReadActivities(access, stores.activities()),
                new AddScene(work, access, stores.scenes(), events, ids, clock),
                new UpdateScene(work, access, stores.scenes(), stores.board(), events, clock),
                new DeleteScene(work, access, stores.scenes(), artworks, disposal, events, clock),
                new ReorderScenes(work, access, stores.scenes(), events, clock),
                new ReadScenes(access, stores.board()),
                new ReceiveArtwork(access, intake),
                new UploadImage(work, access, stores.images(), events, ids, clock),
                new RestoreImageVersion(work, access, stores.images(), events, clock),
                new DeleteImage(work, access, stores.images(), artworks, disposal, events, clock),
                new ReadImages(access, stores.imageHistories()),
                new PostComment(work, access, stores.comments(), stores.users(), events, ids, clock),
                new EditComment(work, access, stores.comments(), stores.conversations(), stores.users(), events, clock),
                new DeleteComment(work, access, stores.comments(), stores.conversations(), events, clock),
                new ResolveComment(work, access, stores.comments(), stores.conversations(), events, clock),
                new UnresolveComment(work, access, stores.comments(), stores.conversations(), events, clock),
                new ReadComments(access, stores.conversations()),
                new Annotate(work, access, stores.annotations(), stores.imageHistories(), events, ids, clock),
                new EditAnnotation(work, access, stores.annotations(), events, clock),
                new DeleteAnnotation(work, access, stores.annotations(), events, clock),
                new ReadAnnotations(access, stores.overlays()),
                new ReadUpdates(access, stores.updateLog(), adapters.feeds(), clock),
                new ReadNotifications(inbox),
                new MarkNotificationRead(work, notifications, inbox, clock),
                new MarkAllNotificationsRead(work, notifications, clock),
                new RemindOfDeadlines(work, stores.deadlines(), stores.audience(), notify, clock),
                bell);
    }
}
