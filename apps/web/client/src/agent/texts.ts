import { deskEn } from './texts/desk-en.js';
import { deskJa } from './texts/desk-ja.js';
import { ticketEn } from './texts/ticket-en.js';
import { ticketJa } from './texts/ticket-ja.js';

export const texts = { ja: { ...deskJa, ...ticketJa }, en: { ...deskEn, ...ticketEn } };
