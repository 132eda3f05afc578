import type { Field } from '../unit.ts';
import { PetitionText } from './petition-text.ts';
import { type Authority, suggestAuthority } from './suggest-authority.ts';
import { makeFieldRule } from './suggest-field.ts';
import { type PetitionKind, suggestKind } from './suggest-kind.ts';
import { suggestUrgency, type Urgency } from './suggest-urgency.ts';
import type { Suggestion } from './weigh.ts';

export interface Suggestions {
  /** `null` when nothing in the text points to a field of the unit. */
  readonly field: Suggestion | null;
  readonly kind: Suggestion<PetitionKind>;
  readonly urgency: Suggestion<Urgency>;
  readonly authority: Suggestion<Authority>;
  /** Sounds like khiếu nại or tố cáo: mail is held back until a person has decided. */
  readonly suspicion: boolean;
}

export type Classifier = (content: string) => Suggestions;

/** By names and key words of the fields: units are read anew for every sync, their lists seldom change. */
const kept = new Map<string, Classifier>();
/** Units of one function instance at a time. */
const mostKept = 50;

/** One classifier for a unit's list of fields. Suggestions only: a person's choice always wins. */
export function makeClassifier(fields: readonly Field[]): Classifier {
  const key = JSON.stringify(fields.map(({ name, keywords }) => [name, keywords]));
  const classifier = kept.get(key) ?? build(fields);
  kept.delete(key);
  kept.set(key, classifier);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return classifier;
}

function build(fields: readonly Field[]): Classifier {
  const suggestField = makeFieldRule(fields);
  return (content) => {
    const text = new PetitionText(content);
    const kind = suggestKind(text);
    return {
      field: suggestField(text),
      kind,
      urgency: suggestUrgency(text),
      authority: suggestAuthority(text),
      suspicion: kind.value === 'Khiếu nại' || kind.value === 'Tố cáo',
    };
  };
}

const made = new WeakMap<readonly Field[], Classifier>();

/** As `makeClassifier`, built once for each list of fields. */
export function suggest(content: string, fields: readonly Field[]): Suggestions {
  const classifier = made.get(fields) ?? makeClassifier(fields);
  made.set(fields, classifier);
  return classifier(content);
}
