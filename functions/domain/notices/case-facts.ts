import type { CaseFacts, CaseKind, Told } from './facts/facts.ts';
import { conclusionFacts, forwardFacts } from './facts/following-facts.ts';
import { complaintFacts, documentFacts } from './facts/paper-facts.ts';
import { petitionFacts } from './facts/petition-facts.ts';
import { sessionFacts, taskFacts } from './facts/session-facts.ts';

/** As the case stands in this moment. @param data its record as stored */
export function caseFacts(kind: CaseKind, data: unknown, told: Told = {}): CaseFacts {
  const facts = factsHere(kind, data, told);
  return wentOn(data) ? { ...facts, settled: 'Đã chuyển sang sổ năm sau' } : facts;
}

/** Told from the book of the next year alone. */
const wentOn = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'carriedTo' in data && data.carriedTo !== '';

function factsHere(kind: CaseKind, data: unknown, told: Told): CaseFacts {
  switch (kind) {
    case 'petitions':
      return petitionFacts(data);
    case 'conclusions':
      return conclusionFacts(data, told);
    case 'forwards':
      return forwardFacts(data);
    case 'tasks':
      return taskFacts(data, told);
    case 'sessions':
      return sessionFacts(data, told);
    case 'documents':
      return documentFacts(data);
    case 'complaints':
      return complaintFacts(data, told);
    default:
      return kind satisfies never;
  }
}
