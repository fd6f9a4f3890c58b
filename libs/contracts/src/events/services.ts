/** The four services; each owns one topic and its streams (DESIGN §2). */
export const SERVICES = ['intake', 'eligibility', 'scheduling', 'assignment'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Partitions of every topic, and so streams of every service (DESIGN §5). */
export const PARTITIONS = 12;

/** Subject of desk-wide events, which have neither ticket nor turn and travel on partition 0. */
export const DESK_SUBJECT = 'desk';

/** The topic on which a service publishes its facts. */
export const topicOf = (service: ServiceName): string => `junban.${service}`;
