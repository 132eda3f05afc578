import { readFileSync } from 'node:fs';
import type { Classifier } from '../../functions/domain/classify/classifier.ts';
import type { Field } from '../../functions/domain/unit.ts';
import { defaultFields } from '../../sheets-templates/defaults/fields.ts';

/** One labelled petition, invented. */
export interface Labelled {
  readonly region: string;
  readonly field: string;
  readonly kind: string;
  readonly urgency: string;
  readonly authority: string;
  readonly content: string;
}

/** `evaluation` measures and is never tuned on; `tuning` is what the lexicon was built with. */
export function labelledPetitions(set: 'evaluation' | 'tuning'): Labelled[] {
  const text = readFileSync(new URL(`petitions-${set}.tsv`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [region = '', field = '', kind = '', urgency = '', authority = '', content = ''] = line.split('\t');
      return { region, field, kind, urgency, authority, content };
    });
}

/** The fields a new unit begins with. */
export const startingFields: readonly Field[] = defaultFields.map(({ name, keywords, department }) => ({
  name,
  keywords: [...keywords],
  department: department.commune,
}));

export interface Measured {
  readonly fieldAccuracy: number;
  readonly perField: ReadonlyMap<string, { readonly right: number; readonly all: number }>;
  readonly misses: readonly {
    readonly of: string;
    readonly wanted: string;
    readonly got: string;
    readonly content: string;
  }[];
  /** Khiếu nại and tố cáo told from the rest, and from one another. */
  readonly complaints: { readonly recall: number; readonly precision: number; readonly kindRight: number };
  readonly kindAccuracy: number;
  readonly dangerRecall: number;
  readonly dangerPrecision: number;
  readonly urgencyAccuracy: number;
  readonly authorityAccuracy: number;
}

const isComplaint = (kind: string): boolean => kind === 'Khiếu nại' || kind === 'Tố cáo';

export function measure(petitions: readonly Labelled[], classify: Classifier): Measured {
  const results = petitions.map((wanted) => ({ wanted, got: suggested(classify, wanted.content) }));
  const part = (some: typeof results, right: (one: (typeof results)[number]) => boolean) =>
    some.length === 0 ? 1 : some.filter(right).length / some.length;
  const perField = new Map<string, { right: number; all: number }>();
  for (const { wanted, got } of results) {
    const counted = perField.get(wanted.field) ?? { right: 0, all: 0 };
    perField.set(wanted.field, { right: counted.right + (got.field === wanted.field ? 1 : 0), all: counted.all + 1 });
  }
  const complaints = results.filter(({ wanted }) => isComplaint(wanted.kind));
  const suspected = results.filter(({ got }) => isComplaint(got.kind));
  return {
    fieldAccuracy: part(results, ({ wanted, got }) => wanted.field === got.field),
    perField,
    misses: results.flatMap(({ wanted, got }) =>
      (['field', 'kind', 'urgency', 'authority'] as const)
        .filter((of) => wanted[of] !== got[of])
        .map((of) => ({ of, wanted: wanted[of], got: got[of], content: wanted.content })),
    ),
    complaints: {
      recall: part(complaints, ({ got }) => isComplaint(got.kind)),
      precision: part(suspected, ({ wanted }) => isComplaint(wanted.kind)),
      kindRight: part(complaints, ({ wanted, got }) => wanted.kind === got.kind),
    },
    kindAccuracy: part(results, ({ wanted, got }) => wanted.kind === got.kind),
    dangerRecall: part(
      results.filter(({ wanted }) => wanted.urgency === 'Khẩn'),
      ({ got }) => got.urgency === 'Khẩn',
    ),
    dangerPrecision: part(
      results.filter(({ got }) => got.urgency === 'Khẩn'),
      ({ wanted }) => wanted.urgency === 'Khẩn',
    ),
    urgencyAccuracy: part(results, ({ wanted, got }) => wanted.urgency === got.urgency),
    authorityAccuracy: part(results, ({ wanted, got }) => wanted.authority === got.authority),
  };
}

/** Nothing suggested goes to the office, as `Khác` does. */
function suggested(classify: Classifier, content: string) {
  const { field, kind, urgency, authority } = classify(content);
  return { field: field?.value ?? 'Khác', kind: kind.value, urgency: urgency.value, authority: authority.value };
}
