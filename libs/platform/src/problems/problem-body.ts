import { inLanguage, type Language } from './language.js';
import { type Problem } from './problem.js';

/** The JSON of a problem (RFC 9457, with the remedy and the wrong fields). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  remedy: string;
  /** `urn:uuid:` and the id under which the request was logged. */
  instance?: string;
  errors?: { field: string; code: string; message: string; remedy: string }[];
  [member: string]: unknown;
}

/** What a problem says in one language. */
export function problemBody(problem: Problem, language: Language, instance?: string): ProblemBody {
  const say = (text: { ja: string; en: string }) => inLanguage(text, language, problem.params);
  const errors = problem.errors.map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: inLanguage(fault.text.message, language, fault.params),
    remedy: inLanguage(fault.text.remedy, language, fault.params),
  }));
  return {
    ...problem.members,
    type: `urn:junban:problem:${problem.code}`,
    title: say(problem.text.title),
    status: problem.status,
    detail: say(problem.text.detail),
    remedy: say(problem.text.remedy),
    ...(instance && { instance }),
    ...(errors.length > 0 && { errors }),
  };
}
