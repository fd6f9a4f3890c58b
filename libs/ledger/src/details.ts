/** What findings say, by their codes: the values stand in `params`. */
export const findingDetails = {
  ja: {
    'never-given': 'この番号を渡していません',
    'no-ticket': '番号は渡されましたが、その番号のチケットがありません',
    'unknown-turn': 'この番号を知りません',
    'no-decision': '版{{revision}}の判定がありません',
    'no-date': '受け付けた番号に受付日がありません',
    'two-tickets-here': '一つの番号が二つのチケットにあります',
    'decided-twice': '一つの版を二度判定しています',
    'dated-twice': '二つの受付日を付けています',
    'given-twice': '同時に二人に渡しています',
    'two-tickets': 'チケットがサービスごとに違います: {{tickets}}',
    'two-statuses': '受付では「{{atIntake}}」、割り当てでは「{{atAssignment}}」です',
    parked: 'イベント{{count}}件を保留しています',
    'too-early': '前の番号より早い{{at}}に届いています',
    overtaken: '番号{{by}}が{{at}}に担当者へ渡されたとき、待っていました',
    'read-ahead': '{{stream}}を{{read}}まで読みましたが、発行元は{{end}}までです',
  },
  en: {
    'never-given': 'has never given this turn',
    'no-ticket': 'the counter has given it, and no ticket has it',
    'unknown-turn': 'knows nothing of the turn',
    'no-decision': 'has no decision on revision {{revision}}',
    'no-date': 'has no date of the accepted turn',
    'two-tickets-here': 'has the turn under two tickets',
    'decided-twice': 'has decided a revision twice',
    'dated-twice': 'has dated the turn twice',
    'given-twice': 'has given the turn to two at a time',
    'two-tickets': 'belongs to {{tickets}}',
    'two-statuses': 'is {{atIntake}} at intake and {{atAssignment}} at assignment',
    parked: 'has parked {{count}} of its events',
    'too-early': 'arrived at {{at}}, before a lower turn',
    overtaken: 'waited when turn {{by}} was given to an agent at {{at}}',
    'read-ahead': 'has read {{stream}} up to {{read}}, which ends at {{end}}',
  },
};

export type FindingCode = keyof typeof findingDetails.en;

/** What is said of something found. */
export interface Detail {
  code: FindingCode;
  params?: Record<string, string | number>;
}

/** The same in English words. */
export const detailOf = ({ code, params }: Detail): string =>
  findingDetails.en[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params?.[name]));
