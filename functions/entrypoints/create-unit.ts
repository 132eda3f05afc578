import type { HttpFunction } from '@google-cloud/functions-framework';
import { type CreateUnitPorts, type CreateUnitSettings, createUnit } from '../use-cases/create-unit.ts';
import { answering } from './answering.ts';
import { jsonBody } from './request-body.ts';

/** No queue repeats this one. Drive shows what it has just been given only after a while. */
const AGAIN =
  'một phút nữa gọi lại create-unit với đúng hồ sơ này. Phần đã làm được dùng tiếp, không có gì bị lập hai lần.';

export const createUnitFunction = (ports: CreateUnitPorts, settings: CreateUnitSettings): HttpFunction =>
  answering((request) => createUnit(ports, settings, jsonBody(request)), AGAIN);
