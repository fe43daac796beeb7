/** 첫 화면 뒤에 불러오는 곳의 말. `later.en.ts` has the same keys. */
export const laterKo = {
  bell: {
    list: '알림',
    readAll: '모두 읽음',
    empty: '알림이 없습니다',
    emptyHint: '답글, 멘션, 새 버전, 마감이 여기에 모입니다.',
    more: '이전 알림 보기',
    unread: '읽지 않음',
    reply: '{{name}} 님이 답글을 남겼습니다',
    mention: '{{name}} 님이 나를 멘션했습니다',
    new_member: '{{name}} 님이 프로젝트에 참여했습니다',
    update: '{{name}} 님이 {{layer}} v{{version}}을 올렸습니다',
    deadline_other: '마감이 {{count}}일 남았습니다',
    deadline_zero: '오늘이 마감입니다',
    gone: '알 수 없는 사용자',
    scene: '씬 {{number}}',
  },
}
