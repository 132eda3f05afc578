import type { Topic } from './entry.ts';
import { environment, farming, land, power, roads, water } from './land-and-works.ts';
import { conduct, finance, government, justice, military, publicOrder, telecom } from './order-and-office.ts';
import { culture, education, health, merit, religion, welfare } from './social.ts';

export const topics: readonly Topic[] = [
  land,
  environment,
  roads,
  farming,
  power,
  water,
  welfare,
  merit,
  education,
  health,
  culture,
  religion,
  publicOrder,
  military,
  justice,
  finance,
  government,
  conduct,
  telecom,
];

/** Where a unit has no field of its own for a topic. */
export const broaderTopic: Readonly<Record<string, string>> = {
  merit: 'welfare',
  water: 'power',
  power: 'water',
  conduct: 'government',
  religion: 'culture',
  military: 'public-order',
  government: 'conduct',
};
