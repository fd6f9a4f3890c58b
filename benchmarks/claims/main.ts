import 'reflect-metadata';
import { reportClaims } from './report-claims.js';

await reportClaims();
