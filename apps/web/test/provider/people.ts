/** Whom the provider knows, by subject, with what it says of them. */
export const PEOPLE = {
  aoi: { name: 'Aoi Kisaragi', email: 'aoi@desk.example', roles: ['agent'] },
  hanako: { name: '佐藤 花子', email: 'hanako@customer.example', plan: 'paid' },
} as const;
