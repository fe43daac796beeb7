/** The resources of the REST contract, as they come over the wire. */

export type UserRef = { id: string; username: string; nickname: string; profileImageUrl: string | null }

export type Me = UserRef & { email: string; isAdmin: boolean; createdAt: string; lastLoginAt: string | null }

/** A login that is open. */
export type Login = { id: string; startedAt: string; endsAt: string; /** It is the one that asks. */ isCurrent: boolean }

export type Admission = { accessToken: string; /** Seconds. */ expiresIn: number; user: Me }

export type Role = 'owner' | 'editor' | 'member' | 'viewer'

export type ProjectTag = 'illustration' | 'storyboard'

export type Project = {
  id: string
  studioId: string
  creator: UserRef
  name: string
  description: string | null
  /** `YYYY-MM-DD`. */
  deadline: string | null
  tag: ProjectTag
  status: 'active' | 'completed' | 'archived'
  myRole: Role
  hasUpdates: boolean
  sceneCount: number
  participantCount: number
  coverUrl: string | null
  /** Its newest pictures, small, the newest first; the first is the cover. */
  previewUrls: string[]
  version: number
  createdAt: string
  updatedAt: string
}

export type Invite = { inviteCode: string; role: Role; expiresAt: string }

export type Status = 'online' | 'away' | 'offline'

export type Participant = {
  user: UserRef
  role: Role
  joinedAt: string
  lastViewedAt: string | null
  presence: Status
}

/** Who is in a project now, and the scene they look at. */
export type Presence = { user: UserRef; status: Status; sceneId: string | null }

export type Layer = 'lineart' | 'art'

type Artwork = {
  url: string
  thumbnailUrl: string
  originalUrl: string
  width: number
  height: number
  format: string
  /** Bytes. */
  fileSize: number
  versionNumber: number
  uploadedBy: UserRef
  uploadedAt: string
  changeDescription: string | null
}

export type Image = Artwork & {
  id: string
  sceneId: string
  type: Layer
  fileName: string
  isCurrent: boolean
  versionCount: number
}

export type ImageVersion = Artwork & { imageId: string; restoredFrom: number | null }

export type Scene = {
  id: string
  projectId: string
  sceneNumber: number
  label: string | null
  description: string | null
  notes: string | null
  images: Record<Layer, Image | null>
  commentCount: number
  openCommentCount: number
  createdBy: UserRef
  version: number
  createdAt: string
  updatedAt: string
}

export type Comment = {
  id: string
  projectId: string
  sceneId: string | null
  parentId: string | null
  user: UserRef
  content: string | null
  mentions: UserRef[]
  isEdited: boolean
  isDeleted: boolean
  resolvedAt: string | null
  resolvedBy: UserRef | null
  version: number
  createdAt: string
  updatedAt: string
}

export type MarkType = 'drawing' | 'text' | 'arrow' | 'rectangle'

/** x, y (fractions of the picture), and the pressure, from 0 to 1. */
export type Point = [x: number, y: number, pressure: number]

/** `size`: the width under full pressure, in thousandths of the picture's width. */
export type Stroke = { points: Point[]; size: number }

/** Where a mark lies and what it shows; coordinates are fractions of the picture. */
export type MarkData = {
  x: number
  y: number
  width: number | null
  height: number | null
  content: string | null
  drawingData: { strokes: Stroke[] } | null
  /** `#rrggbb`. */
  color: string | null
}

/** What somebody drew or wrote over one version of a picture. */
export type Annotation = {
  id: string
  imageId: string
  versionNumber: number
  type: MarkType
  data: MarkData
  user: UserRef
  version: number
  createdAt: string
  updatedAt: string
}

type NotificationType = 'reply' | 'mention' | 'new_member' | 'update' | 'deadline'

/** What somebody should know of their projects; what its type has no use for is null. */
export type Notification = {
  id: string
  projectId: string | null
  type: NotificationType
  content: string | null
  isRead: boolean
  createdAt: string
  readAt: string | null
  actor: UserRef | null
  target: {
    projectName: string
    sceneId: string | null
    sceneNumber: number | null
    sceneLabel: string | null
    commentId: string | null
    imageType: Layer | null
    versionNumber: number | null
    /** `YYYY-MM-DD`. */
    deadline: string | null
    daysLeft: number | null
  }
}

/** A page of notifications; `unread`: how many are not read, on this page or not. */
export type Inbox = Page<Notification> & { unread: number }

/** Something that somebody did in a project; `action` is the event's name. */
export type Activity = {
  /** The event's number in the project. */
  seq: number
  actor: UserRef
  action: string
  targetType: string
  targetId: string
  /** By what people know the thing: a scene's label, a picture's file name. */
  description: string | null
  createdAt: string
}

export type Page<T> = { items: T[]; nextCursor: string | null }
