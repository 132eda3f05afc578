import { describe, expect, it } from 'vitest';
import { makeClassifier } from '../../functions/domain/classify/classifier.ts';
import { alikeFrom } from '../../functions/domain/similarity/similarity-index.ts';
import { labelledPairs, measurePairs } from './pairs.ts';
import { labelledPetitions, measure, startingFields } from './petitions.ts';

describe('suggestions, on petitions nothing was tuned on', () => {
  const petitions = labelledPetitions('evaluation');
  const measured = measure(petitions, makeClassifier(startingFields));

  it('are measured on enough petitions of the North, the Centre and the South, none of them in the tuning set', () => {
    expect(petitions.length).toBeGreaterThanOrEqual(150);
    expect(new Set(petitions.map(({ region }) => region))).toEqual(new Set(['Bắc', 'Trung', 'Nam']));
    const tuned = new Set(labelledPetitions('tuning').map(({ content }) => content));
    expect(petitions.filter(({ content }) => tuned.has(content))).toEqual([]);
  });

  it('find the field of 88 in 100', () => {
    expect(measured.fieldAccuracy).toBeGreaterThanOrEqual(0.88);
  });

  it('miss at most 5 in 100 of khiếu nại and tố cáo, and are right in 85 of 100 suspicions', () => {
    expect(measured.complaints.recall).toBeGreaterThanOrEqual(0.95);
    expect(measured.complaints.precision).toBeGreaterThanOrEqual(0.85);
  });

  it('find 90 in 100 of what is Khẩn', () => {
    expect(measured.dangerRecall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the same matter again, on pairs nothing was tuned on', () => {
  const pairs = labelledPairs('evaluation');
  const measured = measurePairs(pairs, alikeFrom);

  it('is measured on enough pairs, half of them the same', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
    expect(pairs.filter(({ same }) => same).length * 2).toBe(pairs.length);
  });

  it('is found in 80 of 100, and said wrongly in at most 5 of 100', () => {
    expect(measured.recall).toBeGreaterThanOrEqual(0.8);
    expect(measured.precision).toBeGreaterThanOrEqual(0.95);
  });
});
