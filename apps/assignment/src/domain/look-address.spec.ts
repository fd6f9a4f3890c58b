import { describe, expect, it } from '@jest/globals';
import { addressFrom, faultOfTemplate } from './look-address.js';

describe("a link's template", () => {
  it.each([
    'https://admin.example/log?ticket={ticketId}',
    'https://admin.example/{customer}/log#{turn}',
    'http://127.0.0.1:8080/{ticketId}',
  ])('may be %s', (template) => {
    expect(faultOfTemplate(template)).toBeUndefined();
  });

  it.each([
    ['https://admin.example/{ticket}', 'knows the placeholders {ticketId}, {turn}, {customer}, got {ticket}'],
    ['https://admin.example/{email}', 'knows the placeholders {ticketId}, {turn}, {customer}, got {email}'],
    ['https://admin.example/{ticketId}/{', 'has a brace that belongs to no placeholder'],
    ['https://admin.example/{}/{ticketId}', 'has a brace that belongs to no placeholder'],
    [
      'https://admin.example/{turn}',
      'must name {ticketId} or {customer}: otherwise it would show the same for every ticket',
    ],
    ['https://me:secret@admin.example/{ticketId}', 'must not carry a user or password'],
  ])('may not be %s', (template, fault) => {
    expect(faultOfTemplate(template)).toBe(fault);
  });

  it('is filled wherever it names something', () => {
    const template = 'https://admin.example/{customer}?t={ticketId}&again={ticketId}&n={turn}';
    expect(addressFrom(template, { ticketId: 'a/b', turn: 7, customer: 'c' })).toBe(
      'https://admin.example/c?t=a%2Fb&again=a%2Fb&n=7',
    );
  });
});
