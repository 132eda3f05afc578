import type { HttpFunction } from '@google-cloud/functions-framework';
import { type CreateUnitPorts, type CreateUnitSettings, createUnit } from '../use-cases/create-unit.ts';
import { answering } from './answering.ts';

export const createUnitFunction = (ports: CreateUnitPorts, settings: CreateUnitSettings): HttpFunction =>
  answering((request) => createUnit(ports, settings, request.body));
