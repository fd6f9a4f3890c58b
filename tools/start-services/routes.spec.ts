import { describe, expect, it } from '@jest/globals';
import { answererOf } from './routes.js';

describe('the gateway', () => {
  it.each([
    ['/v1/tickets', 'intake'],
    ['/v1/tickets/1?x=/agent', 'intake'],
    ['/v1?x', 'intake'],
    ['/', 'pages'],
    ['/?x', 'pages'],
    ['/support', 'pages'],
    ['/support?embedded', 'pages'],
    ['/support.js', 'pages'],
    ['/sign-in?code=1&state=2', 'pages'],
    ['/assets/index-1a2b.js', 'pages'],
    ['/favicon.svg', 'pages'],
    ['/agent', 'pages'],
    ['/agent/tickets/1', 'pages'],
    ['/agent?v1', 'pages'],
    ['/operations', 'pages'],
    ['/operations/calendar/2026', 'pages'],
    ['/docs/index.css', 'intake'],
    ['/openapi.json', 'intake'],
    ['/agent/v1/turns/next', 'assignment'],
    ['/operations/v1/queue', 'assignment'],
    ['/operations/v1/line/pass', 'assignment'],
    ['/operations/v1/tickets/1/take-away', 'assignment'],
    ['/operations/v1/closures/preview', 'scheduling'],
    ['/operations/v1/policy', 'eligibility'],
    ['/operations/v1/intake/parked', 'intake'],
    ['/operations/v1/eligibility/streams?x=1', 'eligibility'],
    ['/operations/v1/scheduling/ledger', 'scheduling'],
    ['/operations/v1/assignment/parked/1/retry', 'assignment'],
    ['/demo/tokens', 'demo'],
    ['/.well-known/openid-configuration', 'demo'],
  ])('sends %s to %s', (path, service) => {
    expect(answererOf(path)).toBe(service);
  });

  it.each([
    '/operations/v1',
    '/support.json',
    '/health/ready',
    '/metrics',
    '//v1',
    '/V1',
    'http://other/v1',
    '*',
  ])('knows nobody for %s', (path) => {
    expect(answererOf(path)).toBeUndefined();
  });
});
