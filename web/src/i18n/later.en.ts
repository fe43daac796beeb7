import type { Words } from './en'
import type { laterKo } from './later.ko'

/** English counts in two forms, Korean in one. */
type Singulars = { bell: { deadline_one: string } }

export const laterEn: Words<typeof laterKo> & Singulars = {
  bell: {
    list: 'Notifications',
    readAll: 'Mark all as read',
    empty: 'Nothing new',
    emptyHint: 'Replies, mentions, new versions and deadlines gather here.',
    more: 'Earlier notifications',
    unread: 'Unread',
    reply: '{{name}} replied',
    mention: '{{name}} mentioned you',
    new_member: '{{name}} joined the project',
    update: '{{name}} added {{layer}} v{{version}}',
    deadline_one: 'Due in {{count}} day',
    deadline_other: 'Due in {{count}} days',
    deadline_zero: 'Due today',
    gone: 'Someone',
    scene: 'Scene {{number}}',
  },
  compare: {
    begin: 'Compare',
    leave: 'Stop comparing',
    mode: 'How to compare',
    wipe: 'Wipe',
    side: 'Side by side',
    blink: 'Blink',
    left: 'Left picture',
    right: 'Right picture',
    line: 'Where the pictures meet',
  },
  scene: { strip: 'All scenes', overlay: 'Lineart over art', opacity: 'Opacity of the lineart' },
}
