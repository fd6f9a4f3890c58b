/** How the policy decided turns of a topic. */
interface Outcomes {
  topic: string;
  accepted: number;
  informationNeeded: number;
  declined: number;
  reasons: Record<string, number>;
}

/** How agents dealt with them. */
interface Corrections {
  topic: string;
  declined: number;
  to: Record<string, number>;
}

export interface JoinedTopic extends Outcomes {
  /** Declined by agents. */
  byAgents: number;
  /** What agents found turns to be about instead. */
  to: Record<string, number>;
}

const added = (a: Record<string, number>, b: Record<string, number>): Record<string, number> => {
  const sum = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

/** What is known of each topic; outcomes come in pages, which are added up. Most declined first. */
export const joinTopics = (
  outcomes: readonly Outcomes[],
  corrections: readonly Corrections[],
): JoinedTopic[] => {
  const topics = new Map<string, JoinedTopic>();
  const of = (topic: string): JoinedTopic =>
    topics.get(topic) ?? {
      topic,
      accepted: 0,
      informationNeeded: 0,
      declined: 0,
      reasons: {},
      byAgents: 0,
      to: {},
    };
  for (const { topic, accepted, informationNeeded, declined, reasons } of outcomes) {
    const known = of(topic);
    topics.set(topic, {
      ...known,
      accepted: known.accepted + accepted,
      informationNeeded: known.informationNeeded + informationNeeded,
      declined: known.declined + declined,
      reasons: added(known.reasons, reasons),
    });
  }
  for (const { topic, declined, to } of corrections) {
    const known = of(topic);
    topics.set(topic, { ...known, byAgents: known.byAgents + declined, to: added(known.to, to) });
  }
  return [...topics.values()].sort((a, b) => b.declined - a.declined || (a.topic < b.topic ? -1 : 1));
};
