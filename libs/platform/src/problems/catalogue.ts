import { accessProblems } from './access-catalogue.js';
import { requestProblems } from './request-catalogue.js';
import { defineProblems } from './problem.js';
import { stateProblems } from './state-catalogue.js';

/** The problems that every service has in common. */
export const platformProblem = defineProblems({ ...requestProblems, ...accessProblems, ...stateProblems });
